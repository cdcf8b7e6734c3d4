using Bench.Duels;

namespace Bench.Commands;

/// <summary>One duel of a cell against itself.</summary>
/// <param name="Cell">The cell's ID.</param>
/// <param name="Ratio">The second session to the first; null where undecided.</param>
internal sealed record NoiseRow(string Cell, Ratio? Ratio);
