using Bench.Records;
using Bench.Runs;
using Spectre.Console;

namespace Bench.Tests.Runs;

public class HelpingsTests
{
    private static readonly string[] s_contestants = [.. Earlier.Cells.Select(static cell => cell.Id).OrderByDescending(static id => id.Contains("floor"))];

    [Fact]
    public async Task A_wide_comparison_gets_more_rounds_until_it_has_had_its_share()
    {
        var ledger = LedgerWith(Alternating(1_000));

        var said = await HelpAsync(ledger, TimeSpan.FromSeconds(20));

        ledger.Tournaments().ShouldHaveSingleItem().Rounds.Count.ShouldBeGreaterThan(40);
        said.Split("[more rounds]").Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_narrow_comparison_gets_none()
    {
        var ledger = LedgerWith([.. Enumerable.Range(0, 40).Select(static _ => new[] { 100.0, 200 })]);

        var said = await HelpAsync(ledger, TimeSpan.FromSeconds(20));

        ledger.Tournaments().ShouldHaveSingleItem().Rounds.Count.ShouldBe(40);
        said.ShouldContain("every comparison is within");
    }

    [Fact]
    public async Task Without_time_there_is_none()
    {
        var ledger = LedgerWith([[100, 100], [100, 1_000]]);

        (await HelpAsync(ledger, TimeSpan.Zero)).ShouldBeEmpty();

        ledger.Tournaments().ShouldHaveSingleItem().Rounds.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_comparison_that_needs_least_comes_first()
    {
        string[] near = ["ticker-quote/floor/memory", "ticker-quote/grpc/memory"];
        var ledger = new Ledger(TinyRun.Cells([.. s_contestants, .. near]));
        ledger.Add(Comparison("chat-send", s_contestants, Alternating(1_000)));
        ledger.Add(Comparison("ticker-quote", near, Alternating(120)));

        var said = await HelpAsync(ledger, TimeSpan.FromSeconds(2));

        said.ShouldContain("[more rounds] ticker-quote");
    }

    private static Ledger LedgerWith(IReadOnlyList<double[]> rounds)
    {
        var ledger = Earlier.HalfDone();
        ledger.Add(Comparison("chat-send", s_contestants, rounds));
        return ledger;
    }

    private static TournamentRecord Comparison(string workload, IReadOnlyList<string> contestants, IReadOnlyList<double[]> rounds) =>
        new(TournamentPurpose.Comparison, workload, contestants, rounds, 0.95, true, 1);

    private static double[][] Alternating(double high) => [.. Enumerable.Range(0, 40).Select(round => new[] { 100, round % 2 == 0 ? 100 : high })];

    private static async Task<string> HelpAsync(Ledger ledger, TimeSpan time)
    {
        var said = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(said), Ansi = AnsiSupport.No });
        var progress = new Bench.Runs.Progress(console, new Dictionary<Phase, TimeSpan> { [Phase.Duels] = time }, TimeProvider.System);
        await new Helpings(ledger, TinyRun.Profile, progress).RunAsync(time, CancellationToken.None);
        return said.ToString();
    }
}
