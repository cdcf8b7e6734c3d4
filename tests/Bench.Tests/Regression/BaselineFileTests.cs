using Bench.Commands;
using Bench.Regression;

namespace Bench.Tests.Regression;

public sealed class BaselineFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bench-");

    private string File => Path.Combine(_folder.FullName, "baseline.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_written_is_read_back()
    {
        var written = Baselines.Of(("chat-send/floor/memory", 100, 487));
        BaselineFile.Write(File, written);
        var read = BaselineFile.Read(File);
        read.Cells.Single().Strays.ShouldBe(written.Cells.Single().Strays);
        read.Cells.Single().Figures.ShouldBe(written.Cells.Single().Figures, ignoreOrder: true);
        read.Tolerances.ShouldBe(written.Tolerances);
        (read with { Cells = written.Cells, Tolerances = written.Tolerances }).ShouldBe(written);
    }

    [Fact]
    public void A_baseline_that_cannot_be_written_leaves_the_old_one()
    {
        BaselineFile.Write(File, Baselines.Of(("chat-send/floor/memory", 100, 487)));
        var before = System.IO.File.ReadAllText(File);
        Directory.CreateDirectory(File + ".tmp");
        Should.Throw<UsageException>(() => BaselineFile.Write(File, Baselines.Of())).Message.ShouldContain("can't be written");
        System.IO.File.ReadAllText(File).ShouldBe(before);
    }

    [Theory]
    [InlineData("""{ "schema": 99 }""", "has schema 99")]
    [InlineData("{}", "no schema")]
    [InlineData("[1]", "no schema")]
    [InlineData("no json", "is no baseline")]
    [InlineData("""{ "schema": 1 }""", "has schema 1")]
    [InlineData("""{ "schema": 2 }""", "is no baseline")]
    public void A_file_that_is_no_baseline_is_refused_with_the_cure(string content, string expected)
    {
        System.IO.File.WriteAllText(File, content);
        var message = Should.Throw<UsageException>(() => BaselineFile.Read(File)).Message;
        message.ShouldContain(expected);
        message.ShouldContain("bench baseline");
    }

    [Fact]
    public void A_missing_baseline_is_said_with_the_cure() =>
        Should.Throw<UsageException>(() => BaselineFile.Read(File)).Message.ShouldContain("'bench baseline'");
}
