using Bench.Commands;
using Bench.Reports;
using Bench.Reports.Charts;

namespace Bench.Tests.Reports.Charts;

public sealed class ChartFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Document => Path.Combine(_folder.Path, "README.md");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Charts_that_a_record_does_not_have_are_gone_with_the_record_that_had_them()
    {
        var (all, few) = (RecordBuilder.Small(), new RecordBuilder().Cell("chat-send", "grpc", "memory", 1000).Build());

        ChartFile.WriteAll(ChartFile.Of(all, RunFindings.Of(all)), Document);
        Names().ShouldBe(["bytes-narrow.svg", "bytes.svg", "floor-narrow.svg", "floor.svg", "throughput-narrow.svg", "throughput.svg"]);
        ChartFile.WriteAll(ChartFile.Of(few, RunFindings.Of(few)), Document);
        Names().ShouldBe(["bytes-narrow.svg", "bytes.svg"]);
    }

    [Fact]
    public void The_same_record_gives_the_same_files()
    {
        var record = RecordBuilder.Small();
        ChartFile.WriteAll(ChartFile.Of(record, RunFindings.Of(record)), Document);
        var first = Texts();
        ChartFile.WriteAll(ChartFile.Of(record, RunFindings.Of(record)), Document);

        Texts().ShouldBe(first);
    }

    [Fact]
    public void A_folder_that_can_not_be_made_is_said()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "results"), "a file where a folder belongs");

        Should.Throw<UsageException>(() => ChartFile.WriteAll([], Document)).Message.ShouldContain("the charts can't be written to results/charts");
    }

    private string[] Texts() => [.. Names().Select(name => File.ReadAllText(Path.Combine(_folder.Path, "results", "charts", name)))];

    private IEnumerable<string> Names() => Directory.GetFiles(Path.Combine(_folder.Path, "results", "charts")).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
