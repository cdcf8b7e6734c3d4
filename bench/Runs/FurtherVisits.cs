using Bench.Launches;
using Bench.Records;

namespace Bench.Runs;

/// <summary>
/// What a launch does with the time that is left to it once it has visited all of its matches: comparisons that are wider
/// than they should be are visited again, in turns, those on the memory wire first: what protocols cost is there, and the
/// other wires show what they add. How wide an interval is does not tell where it lies, so that it
/// holds the truth as often as it says (Chow and Robbins, <i>Annals of Mathematical Statistics</i> 36, 1965).
/// </summary>
/// <param name="ledger">Tells how wide they are.</param>
/// <param name="profile">Tells how narrow they should be, and how many launches share the time.</param>
/// <param name="clock">Tells when a share is over.</param>
/// <param name="left">How long duels may still take, warm-ups apart; null for as long as the profile's visits take. Nor are there further ones in a single launch, whose interval is made for a fixed number of looks.</param>
internal sealed class FurtherVisits(Ledger ledger, RunProfile profile, TimeProvider clock, Func<TimeSpan?> left)
{
    private const string FirstWire = "memory";

    // Of a match in a launch. Whoever asks for a single workload is not to wait for as long as for all of them, and what is
    // still too wide then is so for want of a calmer machine.
    private const int Most = 10;

    private readonly Queue<Match> _turn = [];
    private readonly Dictionary<Match, int> _visits = [];
    private List<Match> _matches = [];
    private int _launch;
    private TimeSpan _share;
    private long _begun;

    /// <summary>A launch has begun to measure.</summary>
    /// <param name="launch">Its number, from 1.</param>
    public void Begin(int launch)
    {
        _turn.Clear();
        _visits.Clear();
        _matches = [.. ledger.MissingMatches(launch, profile).Where(static match => match.Purpose == TournamentPurpose.Comparison)];
        _launch = launch;
        _begun = clock.GetTimestamp();
        _share = (profile.DuelLaunches > 1 && left() is { } time ? time : TimeSpan.Zero) / Math.Max(1, profile.DuelLaunches - launch + 1);
    }

    /// <summary>A match could not be run: the launch is not to try it again.</summary>
    public void Drop(Match match) => _matches.RemoveAll(other => other.Title == match.Title);

    /// <summary>The match that the launch is to visit next; null where its time is over, or every comparison is narrow enough.</summary>
    public Match? Next()
    {
        if (clock.GetElapsedTime(_begun) >= _share)
        {
            return null;
        }

        if (_turn.Count == 0)
        {
            var wide = _matches.Where(IsTooWide).ToLookup(static match => match.Cells[0].Lane.Wire.Name == FirstWire);
            foreach (var match in wide[true].Any() ? wide[true] : wide[false])
            {
                _turn.Enqueue(match);
            }
        }

        if (!_turn.TryDequeue(out var next))
        {
            return null;
        }

        _visits[next] = _visits.GetValueOrDefault(next) + 1;
        return next;
    }

    // What so many of all launches should have reached by now.
    private bool IsTooWide(Match match) =>
        ledger.IsReady(match)
        && _visits.GetValueOrDefault(match) < Most
        && ledger.HalfWidth(match) > profile.Comparison.TargetHalfWidth * Math.Sqrt(profile.DuelLaunches / (double)_launch);
}
