using Bench.Records;

namespace Bench.Tests.Records;

public sealed class RecordFolderTests : IDisposable
{
    private readonly TemporaryFolder _results = new();

    [Fact]
    public void It_is_named_for_the_day_and_the_machine() =>
        Path.GetFileName(Claim().Path).ShouldBe("2025-03-04-amd-ryzen-9-5950x-3-4-ghz-8c");

    [Fact]
    public void No_run_is_given_the_folder_of_another()
    {
        var paths = Enumerable.Range(0, 3).Select(_ => Claim().Path).ToList();

        paths.Distinct().Count().ShouldBe(3);
        paths.ShouldAllBe(static path => Directory.Exists(path));
    }

    [Fact]
    public void A_record_is_written_once_and_never_over_another()
    {
        var folder = Claim();
        var path = folder.Write(Samples.Record());
        var written = File.ReadAllText(path);

        Should.Throw<IOException>(() => folder.Write(Samples.Record() with { Profile = "full" }));

        File.ReadAllText(path).ShouldBe(written);
        written.ShouldBe(RecordJson.Write(Samples.Record()));
    }

    [Fact]
    public void A_folder_without_a_record_is_given_back_and_one_with_a_record_is_kept()
    {
        var (empty, full) = (Claim(), Claim());
        full.Write(Samples.Record());

        empty.Release();
        full.Release();

        Directory.Exists(empty.Path).ShouldBeFalse();
        Directory.Exists(full.Path).ShouldBeTrue();
    }

    public void Dispose() => _results.Dispose();

    private RecordFolder Claim() => RecordFolder.Claim(_results.Path, Samples.Record().StartedAt, Samples.Machine);
}
