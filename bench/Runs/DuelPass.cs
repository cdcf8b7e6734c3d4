using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bench.Commands;
using Bench.Duels;
using Bench.Launches;
using Bench.Records;
using Bench.Regression;
using Bench.Workloads;

namespace Bench.Runs;

/// <summary>Runs the tournaments between a run's cells, each several times in every launch.</summary>
internal static class DuelPass
{
    // What needs to be visited further has slow rounds, or few that count; and to open its sessions takes as long as ever.
    private const int FurtherTimes = 2;

    // What a launch spends on a match beside its rounds: opening sessions and calibrating slices.
    private static readonly TimeSpan s_setUp = TimeSpan.FromMilliseconds(80);

    // Of a launch, for the core contenders on two cores, on which two warm up at once.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(12);

    /// <summary>How long all of it takes, but for further visits.</summary>
    public static TimeSpan Planned(Ledger ledger, RunProfile profile) => Enumerable.Range(1, profile.DuelLaunches)
        .Select(number => ledger.MissingMatches(number, profile))
        .Where(static missing => missing.Count > 0)
        .Aggregate(TimeSpan.Zero, (sum, missing) => missing.Aggregate(sum + s_warmUp, (total, match) => total + (profile.Visits * PerMatch(Options(profile, match.Purpose, seed: 1)))));

    /// <summary>The launches of a run, which may begin to warm up before it is their turn.</summary>
    public static LaunchSeries Launches(Ledger ledger, RunProfile profile, CancellationToken cancellationToken) =>
        LaunchSeries.Here(profile.DuelLaunches, profile.Visits, number => ledger.MissingMatches(number, profile), cancellationToken);

    /// <summary>Runs them.</summary>
    /// <param name="launches">The launches.</param>
    /// <param name="ledger">Gets what they find.</param>
    /// <param name="profile">How thoroughly.</param>
    /// <param name="progress">Told of each.</param>
    /// <param name="journal">Told that there is something new to write.</param>
    /// <param name="left">How long this pass may still take; null for as long as it takes.</param>
    /// <param name="cancellationToken">Gives up between two matches.</param>
    public static async Task RunAsync(
        LaunchSeries launches, Ledger ledger, RunProfile profile, Progress progress, Journal journal, Func<TimeSpan?> left, CancellationToken cancellationToken)
    {
        var (warm, current, times, visits) = (0, 0, 1, 0);
        var further = new FurtherVisits(ledger, profile, TimeProvider.System, () => left() - ((profile.DuelLaunches - warm) * s_warmUp));
        await launches.RunAsync(
            (number, settled) => WarmedUp(number, settled ? "warm" : "not all settled: some was still being compiled when the warm-up was over"),
            (number, failure) =>
            {
                if (failure is WrongAnswerException wrong)
                {
                    ledger.Fail(wrong.Cell.Id, wrong.Message);
                }

                WarmedUp(number, $"lost: {failure.Message}");
            },
            async (launch, number, match) =>
            {
                if (number != current)
                {
                    (current, times) = (number, 1);
                    further.Begin(number);
                }

                var options = Options(profile, match.Purpose, seed: ++visits);
                options = options with { Budget = options.Budget * times };
                var (ran, outcome) = ledger.IsReady(match)
                    ? await RecordAsync(ledger, launch, number, match, options, cancellationToken)
                    : (false, "left out: a cell of it has failed");
                if (!ran)
                {
                    further.Drop(match);
                }

                progress.Done(Phase.Duels, PerMatch(options), $"[launch {number}] {match.Title}: {outcome}");
                journal.Touch();
            },
            _ =>
            {
                times = FurtherTimes;
                return further.Next();
            },
            cancellationToken);
        progress.End(Phase.Duels);
        journal.Write();

        void WarmedUp(int number, string outcome)
        {
            warm = number;
            progress.Done(Phase.Duels, s_warmUp, $"[launch {number}/{profile.DuelLaunches}] {outcome}");
        }
    }

    private static TimeSpan PerMatch(TournamentOptions options) => options.Budget + s_setUp;

    // A launch has its share of a match's time.
    private static TournamentOptions Options(RunProfile profile, TournamentPurpose purpose, int seed)
    {
        var whole = purpose switch
        {
            TournamentPurpose.Noise => profile.Noise,
            TournamentPurpose.Ladder or TournamentPurpose.Variant => profile.Ladder,
            _ => profile.Comparison,
        };
        return whole.OfVisit(profile.LaunchesOf(purpose), profile.Visits, seed);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a match throws is the failure of its cell; the others are still run. Where the launch is gone, the series knows.")]
    private static async Task<(bool Ran, string Outcome)> RecordAsync(
        Ledger ledger, ILaunch launch, int number, Match match, TournamentOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var tournament = await launch.RunAsync(match, options, cancellationToken);
            ledger.Add(tournament, number);
            return (true, string.Create(CultureInfo.InvariantCulture, $"{tournament.Rounds.Count} rounds{(tournament.Settled ? "" : Format.NotSettled)}"));
        }
        catch (WrongAnswerException wrong)
        {
            ledger.Fail(wrong.Cell.Id, wrong.Message);
            return (false, wrong.Message);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && failure is not ContestantException { HasEnded: true })
        {
            return (false, $"failed: {failure.Message}");
        }
    }
}
