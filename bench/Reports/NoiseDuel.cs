namespace Bench.Reports;

/// <summary>A cell against itself.</summary>
/// <param name="Cell">The cell's ID.</param>
/// <param name="Rounds">How many rounds were run.</param>
/// <param name="Ratio">The second session to the first, 1.00 in truth; null where undecided.</param>
internal sealed record NoiseDuel(string Cell, int Rounds, Estimate? Ratio);
