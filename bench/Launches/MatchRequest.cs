using Bench.Duels;
using Bench.Records;
using Bench.Sweeps;
using Bench.Workloads;

namespace Bench.Launches;

/// <summary>A match as a child process is told of it.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="Cells">The cells' IDs, the reference first.</param>
/// <param name="Handicap">By which part the last of them is slowed down on purpose.</param>
/// <param name="Stalled">How many subscribers that never read are beside the last of them.</param>
/// <param name="Options">How it is run.</param>
internal sealed record MatchRequest(TournamentPurpose Purpose, IReadOnlyList<string> Cells, double Handicap, int Stalled, TournamentOptions Options)
{
    /// <summary>The request for a match.</summary>
    public static MatchRequest Of(Match match, TournamentOptions options) => new(
        match.Purpose,
        [.. match.Cells.Select(static cell => cell.Id)],
        match.Handicap,
        match.Cells[^1].Workload is BesideStalled { Count: var count } ? count : 0,
        options);

    /// <summary>The match.</summary>
    /// <exception cref="InvalidOperationException">It has a cell that this build does not have.</exception>
    public Match Match()
    {
        List<Cell> cells = [.. Cells.Select(Find)];
        if (Stalled > 0)
        {
            cells[^1] = cells[^1] with { Workload = new BesideStalled(cells[^1].Workload, Stalled) };
        }

        return new Match(Purpose, cells) { Handicap = Handicap };
    }

    private static Cell Find(string id) =>
        CellCatalog.Find(id) ?? Swept(id) ?? throw new InvalidOperationException($"there is no cell {id} in this build");

    // A point of a sweep is no workload of the catalog.
    private static Cell? Swept(string id) =>
        id.Split('/', 2) is [var name, var lane] && SweepPoint.Parse(name) is { } point
        && CellCatalog.Find($"chat-send/{lane}") is { } cell
            ? cell with { Workload = new SweptSend(point) }
            : null;
}
