using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bench.Commands;
using Bench.Duels;
using Bench.Records;
using Bench.Workloads;

namespace Bench.Runs;

/// <summary>Runs tournaments between cells: all sessions of one are open at once, and take turns.</summary>
internal static class DuelPass
{
    /// <summary>What a tournament takes at the most, warm-up and set-up included, some.</summary>
    public static TimeSpan PerMatch(TournamentOptions options) => options.Budget + TimeSpan.FromSeconds(1);

    /// <summary>How a match is run under a profile.</summary>
    public static TournamentOptions Options(RunProfile profile, TournamentPurpose purpose) => purpose switch
    {
        TournamentPurpose.Noise => profile.Noise,
        TournamentPurpose.Ladder or TournamentPurpose.Variant => profile.Ladder,
        _ => profile.Comparison,
    };

    /// <summary>How long the matches take at the most, and what more rounds of them do.</summary>
    public static TimeSpan Planned(IReadOnlyList<Match> matches, RunProfile profile) =>
        matches.Aggregate(matches.Count == 0 ? TimeSpan.Zero : profile.Helpings, (sum, match) => sum + PerMatch(Options(profile, match.Purpose)));

    public static async Task RunAsync(
        Ledger ledger, RunProfile profile, Progress progress, Journal journal, TimeProvider clock, CancellationToken cancellationToken)
    {
        var matches = ledger.MissingMatches();
        var start = clock.GetTimestamp();
        for (var i = 0; i < matches.Count; i++)
        {
            var options = Options(profile, matches[i].Purpose);
            var outcome = await RecordAsync(ledger, matches[i], options, cancellationToken);
            progress.Done(Phase.Duels, PerMatch(options), $"[duel {i + 1}/{matches.Count}] {matches[i].Title}: {outcome}");
            journal.Touch();
        }

        if (profile.Helpings > TimeSpan.Zero)
        {
            await new Helpings(ledger, profile, progress).RunAsync(Planned(matches, profile) - clock.GetElapsedTime(start), cancellationToken);
        }

        journal.Write();
    }

    /// <summary>Runs a match and adds its rounds to the ledger.</summary>
    /// <returns>What came of it, in words.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a match throws is the failure of its cell; the others are still run.")]
    public static async Task<string> RecordAsync(Ledger ledger, Match match, TournamentOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var result = await RunAsync(match, options, cancellationToken);
            ledger.Add(TournamentRecord.Of(match.Purpose, match.Cells[0].Workload.Name, result));
            return string.Create(CultureInfo.InvariantCulture, $"{result.Rounds} rounds{Format.Doubts(result)}");
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

    /// <summary>Opens the sessions of a match, runs it and closes them.</summary>
    /// <exception cref="WrongAnswerException">A session's answer was wrong.</exception>
    public static async Task<TournamentResult> RunAsync(Match match, TournamentOptions options, CancellationToken cancellationToken)
    {
        var sessions = new List<SessionContestant>();
        try
        {
            foreach (var (cell, name) in match.Cells.Zip(match.Contestants))
            {
                sessions.Add(await SessionContestant.OpenAsync(name, cell, cancellationToken));
            }

            List<IContestant> contestants = [.. sessions];
            if (match.Handicap > 0)
            {
                contestants[^1] = new HandicappedContestant(contestants[^1], match.Handicap, TimeProvider.System);
            }

            return await new Tournament(options, TimeProvider.System).RunAsync(contestants, cancellationToken);
        }
        finally
        {
            foreach (var session in sessions)
            {
                await session.DisposeAsync();
            }
        }
    }
}
