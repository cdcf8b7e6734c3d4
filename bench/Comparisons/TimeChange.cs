using Bench.Duels;
using Bench.Regression;

namespace Bench.Comparisons;

/// <summary>The time of one cell in two records.</summary>
/// <param name="Cell">The cell's ID.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Ratio">How many times as long the later takes as the earlier; null where that can't be said.</param>
/// <param name="Basis">What the ratio is made of, or why there is none.</param>
internal sealed record TimeChange(string Cell, BuildOutcome Outcome, LaunchRatio? Ratio, string Basis);
