using Bench.Records;
using Bench.Workloads;

namespace Bench.Launches;

/// <summary>A tournament to be run.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="Cells">Who takes part, the reference first.</param>
internal sealed record Match(TournamentPurpose Purpose, IReadOnlyList<Cell> Cells)
{
    /// <summary>By which part the last of them is slowed down on purpose: 0.05 is 5 %.</summary>
    public double Handicap { get; init; }

    /// <summary>Names for who takes part, no two the same: a lane may meet itself, and then once more.</summary>
    public IReadOnlyList<string> Contestants => [.. Cells.Select((cell, place) => Name(cell, Cells.Take(place).Count(other => other.Id == cell.Id)))];

    /// <summary>What it is about, for progress lines.</summary>
    public string Title => Purpose switch
    {
        TournamentPurpose.Noise => $"{Cells[0].Id} against itself",
        TournamentPurpose.Ladder => $"{Cells[0].Workload.Name}/{Cells[0].Lane.Contender.Name} on {string.Join(", ", Cells.Select(static cell => cell.Lane.Wire.Name))}",
        TournamentPurpose.Variant => $"{string.Join(", ", Cells.Select(static cell => cell.Workload.Name))} on {Cells[0].Lane.Id}",
        _ => $"{Cells[0].Workload.Name} on {Cells[0].Lane.Wire.Name}: {string.Join(", ", Cells.Select(static cell => cell.Lane.Contender.Name))}",
    };

    private static string Name(Cell cell, int before) => before switch
    {
        0 => cell.Id,
        1 => $"{cell.Id} (second)",
        _ => $"{cell.Id} (third)",
    };
}
