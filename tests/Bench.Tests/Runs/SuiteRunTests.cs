using System.Text.RegularExpressions;
using Bench.Commands;
using Bench.Records;
using Bench.Reports;
using Bench.Runs;
using Bench.Tests.Commands;
using Bench.Tests.Workloads;
using Bench.Workloads;
using Payloads;
using Servers.Wires;

namespace Bench.Tests.Runs;

/// <summary>Whole runs, from the claim of a folder to the record in it.</summary>
[Collection(AloneCollection.Name)]
public sealed class SuiteRunTests : IDisposable
{
    private readonly TemporaryFolder _results = new();

    [SkippableFact]
    public async Task A_run_measures_every_cell_and_keeps_raw_samples()
    {
        SkipDebug();

        var record = await RunAsync(TinyRun.Cells("ticker-quote/floor/memory", "ticker-stream/websocket-json/memory", "chat-send/floor/testhost"));

        record.Incomplete.ShouldBeNull();
        record.Cells.Select(static cell => cell.Status).ShouldBe([CellStatus.Measured, CellStatus.Measured, CellStatus.Unavailable]);
        var quote = record.Cells[0];
        quote.Samples(Metric.Time).Count.ShouldBe(2);
        quote.Samples(Metric.Time).ShouldAllBe(static nanoseconds => nanoseconds > 0);
        quote.Samples(Metric.WireUp)[0].ShouldBeGreaterThan(quote.Samples(Metric.PayloadUp)[0]);
        Directory.EnumerateFiles(_results.Path, "*-report-github.md", SearchOption.AllDirectories).ShouldNotBeEmpty();
    }

    [SkippableFact]
    public async Task Duels_are_run_in_every_launch_and_their_rounds_are_told_apart()
    {
        SkipDebug();

        var record = await RunAsync(TinyRun.Cells("ticker-quote/floor/memory", "ticker-quote/grpc/memory"), TextWriter.Null, CancellationToken.None, profile: TinyRun.TwoLaunches);

        record.Tournaments.Single(static tournament => tournament.Purpose == TournamentPurpose.Comparison).LaunchCount.ShouldBe(2);
        record.Tournaments.Where(static tournament => tournament.Purpose == TournamentPurpose.Noise).ShouldAllBe(static tournament => tournament.LaunchCount == 1);
        RunFindings.Of(record).Compared("ticker-quote", "memory")!.Launches.ShouldBe(2);
    }

    [SkippableFact]
    public async Task Settings_that_were_chosen_are_named_in_the_record_and_held_against_the_defaults()
    {
        SkipDebug();
        string[] ids = ["chat-send-16/websocket-json/memory", "chat-send-16/websocket-json@connections=per-worker/memory"];

        var record = await RunAsync(TinyRun.Cells(ids));

        record.Cells.Select(static cell => (cell.Id, cell.Status)).ShouldBe(ids.Select(static id => (id, CellStatus.Measured)));
        record.Cells.ShouldAllBe(static cell => cell.Samples(Metric.Time).Count == 2);
        record.Tournaments.Single(static tournament => tournament.Purpose == TournamentPurpose.Comparison).Contestants
            .ShouldBe(["chat-send-16/floor/memory", .. ids]);
        RunFindings.Of(record).Compared("chat-send-16", "memory")!.Between("websocket-json@connections=per-worker", "websocket-json").ShouldNotBeNull();
    }

    [SkippableFact]
    public async Task A_cell_with_a_wrong_answer_fails_alone_and_is_no_number()
    {
        SkipDebug();
        var lying = new Cell(
            WorkloadCatalog.All.Single(static workload => workload.Name == "chat-send"),
            new Lane(
                new NothingContender(static message => new ChatAck(message.Id + 1, 1)),
                WireCatalog.All.Single(static wire => wire.Name == "memory")));

        var record = await RunAsync([lying, .. TinyRun.Cells("ticker-quote/floor/memory")]);

        record.Cells.Select(static cell => cell.Status).ShouldBe([CellStatus.Failed, CellStatus.Measured]);
        record.Cells[0].Why!.ShouldContain("wrong answer");
        record.Cells[0].Measurements.ShouldBeEmpty();
        record.Tournaments.SelectMany(static tournament => tournament.Contestants).ShouldNotContain(lying.Id);
        RunCommand.ExitCodeOf(record).ShouldBe(ExitCode.Failed);
    }

    [SkippableFact]
    public async Task An_interrupted_run_keeps_what_it_has_and_says_that_it_is_incomplete()
    {
        SkipDebug();
        using var interrupted = new CancellationTokenSource();
        using var console = new TriggerWriter("[cell 1/", interrupted.Cancel);

        var record = await RunAsync(TinyRun.Cells("ticker-quote/floor/memory", "chat-send/floor/memory"), console, interrupted.Token);

        record.Incomplete.ShouldBe("interrupted");
        record.Cells.Count(static cell => cell.Status == CellStatus.Measured).ShouldBeGreaterThanOrEqualTo(1);
        record.Cells.ShouldAllBe(static cell => cell.Status != CellStatus.Failed);
        RunCommand.ExitCodeOf(record).ShouldBe(ExitCode.Failed);
    }

    [SkippableFact]
    public async Task A_continued_run_measures_what_is_missing_and_leaves_the_earlier_record_alone()
    {
        SkipDebug();
        var cells = TinyRun.Cells("ticker-quote/floor/memory", "chat-send/floor/memory");
        using var interrupted = new CancellationTokenSource();
        using var console = new TriggerWriter("[cell 1/", interrupted.Cancel);
        var earlier = await RunAsync(cells, console, interrupted.Token);
        var folder = Directory.GetDirectories(_results.Path).ShouldHaveSingleItem();
        var text = await File.ReadAllTextAsync(Path.Combine(folder, RecordFolder.FileName));

        var record = await RunAsync(cells, TextWriter.Null, CancellationToken.None, new Resumption(folder, earlier, TinyRun.Profile, cells));

        record.Incomplete.ShouldBeNull();
        record.Resumed.ShouldBe(Path.GetFileName(folder));
        record.Cells.ShouldAllBe(static cell => cell.Status == CellStatus.Measured && cell.Samples(Metric.Time).Count == 2);
        var kept = earlier.Cells.First(static cell => cell.Status == CellStatus.Measured);
        record.Cells.Single(cell => cell.Id == kept.Id).Samples(Metric.Time).ShouldBe(kept.Samples(Metric.Time));
        record.Tournaments.Select(static tournament => tournament.Rounds).ShouldBe(earlier.Tournaments.Select(static tournament => tournament.Rounds));
        (await File.ReadAllTextAsync(Path.Combine(folder, RecordFolder.FileName))).ShouldBe(text);
        Directory.EnumerateFiles(_results.Path, RecordFolder.JournalName, SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task What_the_doctor_found_is_in_the_record()
    {
        SkipDebug();

        var record = await RunAsync(TinyRun.Cells("ticker-quote/floor/memory"));

        record.Findings.Select(static finding => finding.Check).ShouldContain("load");
        record.Findings.Select(static finding => finding.Concern).ShouldBeInOrder(SortDirection.Descending);
    }

    [SkippableFact]
    public async Task A_run_that_is_interrupted_at_once_still_says_what_was_asked_for()
    {
        SkipDebug();
        using var interrupted = new CancellationTokenSource();
        await interrupted.CancelAsync();

        var record = await RunAsync(TinyRun.Cells("ticker-quote/floor/memory"), TextWriter.Null, interrupted.Token);

        record.Incomplete.ShouldBe("interrupted");
        record.Cells.ShouldHaveSingleItem().Status.ShouldBe(CellStatus.NotReached);
    }

    public void Dispose() => _results.Dispose();

    private Task<RunRecord> RunAsync(IReadOnlyList<Cell> cells) => RunAsync(cells, TextWriter.Null, CancellationToken.None);

    private async Task<RunRecord> RunAsync(
        IReadOnlyList<Cell> cells, TextWriter console, CancellationToken cancellationToken, Resumption? earlier = null, RunProfile? profile = null)
    {
        var (record, path) = await new SuiteRun(cells, profile ?? TinyRun.Profile, "a test", _results.Path, CommandRun.Console(console), earlier).RunAsync(cancellationToken);
        var text = await File.ReadAllTextAsync(path, CancellationToken.None);
        text.ShouldBe(RecordJson.Write(record));
        text.ShouldNotContain(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));
        text.ShouldNotContain(_results.Path);
        Regex.IsMatch(text, $@"\b{Regex.Escape(Environment.UserName)}\b", RegexOptions.IgnoreCase).ShouldBeFalse("a record names no person");
        return record;
    }

    private static void SkipDebug() => Skip.If(Preconditions.IsDebugBuild, "BenchmarkDotNet refuses a Debug build");
}
