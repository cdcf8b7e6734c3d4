using Bench.Duels;

namespace Bench.Regression;

/// <summary>One cell of a duel of two builds.</summary>
/// <param name="Cell">The cell's ID.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Ratio">How many times as long this build takes as the base; null before the second launch.</param>
/// <param name="Launches">The ratio of each launch.</param>
internal sealed record BuildVerdict(string Cell, BuildOutcome Outcome, LaunchRatio? Ratio, IReadOnlyList<double> Launches);
