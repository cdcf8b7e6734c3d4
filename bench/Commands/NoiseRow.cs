using Bench.Duels;

namespace Bench.Commands;

/// <summary>One duel of a cell against itself.</summary>
/// <param name="Cell">The cell's ID.</param>
/// <param name="Ratio">The second session to the first; null where undecided.</param>
/// <param name="Settled">Whether the warm-up ended because nothing got faster any more, and not because its time was over.</param>
/// <param name="Disturbed">Whether something else had the core so often that all rounds count.</param>
internal sealed record NoiseRow(string Cell, Ratio? Ratio, bool Settled, bool Disturbed);
