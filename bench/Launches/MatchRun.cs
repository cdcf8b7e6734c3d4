using Bench.Duels;
using Bench.Workloads;

namespace Bench.Launches;

/// <summary>Runs a match in this process: all of its sessions are open at once, and take turns.</summary>
internal static class MatchRun
{
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
