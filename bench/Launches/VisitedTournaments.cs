using Bench.Records;

namespace Bench.Launches;

/// <summary>Tournaments that grow by visits: by a launch more, or by more rounds of the last one.</summary>
internal sealed class VisitedTournaments
{
    private readonly List<TournamentRecord> _tournaments = [];

    // Of each the launch that has visited it last; none of those that were restored.
    private readonly Dictionary<int, int> _last = [];

    /// <summary>All of them, in the order of their first visits.</summary>
    public IReadOnlyList<TournamentRecord> All => _tournaments;

    /// <summary>The one between the contestants of a match; null before its first visit.</summary>
    public TournamentRecord? Of(Match match) =>
        IndexOf(match.Purpose, match.Contestants) is var index and >= 0 ? _tournaments[index] : null;

    /// <summary>Takes over those that are known already. The next visits are of other launches.</summary>
    public void Restore(IEnumerable<TournamentRecord> earlier) => _tournaments.AddRange(earlier);

    /// <summary>Adds the rounds of a visit.</summary>
    /// <param name="visit">The rounds.</param>
    /// <param name="launch">The number of the launch that they are from.</param>
    public void Add(TournamentRecord visit, int launch)
    {
        var index = IndexOf(visit.Purpose, visit.Contestants);
        if (index < 0)
        {
            index = _tournaments.Count;
            _tournaments.Add(visit);
        }
        else
        {
            _tournaments[index] = _last.GetValueOrDefault(index) == launch
                ? _tournaments[index].ExtendedBy(visit)
                : _tournaments[index].ContinuedBy(visit);
        }

        _last[index] = launch;
    }

    private int IndexOf(TournamentPurpose purpose, IReadOnlyList<string> contestants) =>
        _tournaments.FindIndex(had => had.Purpose == purpose && had.Contestants.SequenceEqual(contestants));
}
