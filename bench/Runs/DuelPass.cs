using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bench.Commands;
using Bench.Duels;
using Bench.Launches;
using Bench.Records;
using Bench.Workloads;

namespace Bench.Runs;

/// <summary>Runs the tournaments between a run's cells, each several times in every launch.</summary>
internal static class DuelPass
{
    // Whatever time there is: fewer say too little of the next.
    private const int LeastLaunches = 4;

    // What a launch spends on a match beside its rounds: opening sessions and calibrating slices.
    private static readonly TimeSpan s_setUp = TimeSpan.FromMilliseconds(80);

    // Of a launch, for the core contenders on two cores, on which two warm up at once.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(8);

    /// <summary>How long all of it takes at the most, but for warm-ups that take long.</summary>
    public static TimeSpan Planned(Ledger ledger, RunProfile profile) => Enumerable.Range(1, profile.DuelLaunches)
        .Select(number => ledger.MissingMatches(number, profile))
        .Where(static missing => missing.Count > 0)
        .Aggregate(TimeSpan.Zero, (sum, missing) => missing.Aggregate(sum + s_warmUp, (total, match) => total + (profile.Visits * PerMatch(Options(profile, match.Purpose, 1)))));

    /// <summary>The launches of a run, which may begin to warm up before it is their turn.</summary>
    public static LaunchSeries Launches(Ledger ledger, RunProfile profile, CancellationToken cancellationToken) =>
        LaunchSeries.Here(profile.DuelLaunches, profile.Visits, number => ledger.MissingMatches(number, profile), cancellationToken);

    public static async Task RunAsync(
        LaunchSeries launches, Ledger ledger, RunProfile profile, Progress progress, Journal journal, Func<TimeSpan, bool> hasTime, CancellationToken cancellationToken)
    {
        var costs = new Dictionary<string, double[]>();
        var (begun, ended) = (TimeProvider.System.GetTimestamp(), 0);
        await launches.RunAsync(
            (number, settled) => Done(number, settled ? "warm" : "not all settled: some was still being compiled when the warm-up was over"),
            (number, failure) =>
            {
                if (failure is WrongAnswerException wrong)
                {
                    ledger.Fail(wrong.Cell.Id, wrong.Message);
                }

                Done(number, $"lost: {failure.Message}");
            },
            async (launch, number, match) =>
            {
                var options = Options(profile, match.Purpose, number);
                ended = Math.Max(ended, number);
                var outcome = ledger.IsReady(match)
                    ? await RecordAsync(ledger, launch, number, match, options with { Costs = costs.GetValueOrDefault($"{number} {match.Title}") }, costs, cancellationToken)
                    : "left out: a cell of it has failed";
                progress.Done(Phase.Duels, PerMatch(options), $"[launch {number}] {match.Title}: {outcome}");
                journal.Touch();
            },
            more => ended < LeastLaunches || hasTime(TimeProvider.System.GetElapsedTime(begun) / ended * more),
            cancellationToken);
        journal.Write();

        void Done(int number, string outcome) => progress.Done(Phase.Duels, s_warmUp, $"[launch {number}/{profile.DuelLaunches}] {outcome}");
    }

    private static TimeSpan PerMatch(TournamentOptions options) => options.Budget + s_setUp;

    // A launch has its share of a match's time.
    private static TournamentOptions Options(RunProfile profile, TournamentPurpose purpose, int launch)
    {
        var whole = purpose switch
        {
            TournamentPurpose.Noise => profile.Noise,
            TournamentPurpose.Ladder or TournamentPurpose.Variant => profile.Ladder,
            _ => profile.Comparison,
        };
        return whole with { Budget = whole.Budget / profile.LaunchesOf(purpose) / profile.Visits, Seed = launch, IsWarm = true };
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a match throws is the failure of its cell; the others are still run.")]
    private static async Task<string> RecordAsync(
        Ledger ledger, ILaunch launch, int number, Match match, TournamentOptions options, Dictionary<string, double[]> costs, CancellationToken cancellationToken)
    {
        try
        {
            var tournament = await launch.RunAsync(match, options, cancellationToken);
            ledger.Add(tournament, number);
            costs.TryAdd(
                $"{number} {match.Title}", [.. Enumerable.Range(0, tournament.Contestants.Count).Select(contestant => tournament.Rounds.Min(round => round[contestant]))]);
            return string.Create(CultureInfo.InvariantCulture, $"{tournament.Rounds.Count} rounds{(tournament.Settled ? "" : Format.NotSettled)}");
        }
        catch (WrongAnswerException wrong)
        {
            ledger.Fail(wrong.Cell.Id, wrong.Message);
            return wrong.Message;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return $"failed: {failure.Message}";
        }
    }
}
