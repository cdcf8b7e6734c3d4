using Bench.Duels;

namespace Bench.Reports;

/// <summary>Two contenders held against each other in the same rounds.</summary>
/// <param name="Contender">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Ratio">How many times as long the one takes, with the interval that holds for other processes where it is from several; null where undecided.</param>
/// <param name="Verdict">What that says of the one.</param>
internal sealed record Pair(string Contender, string Other, Estimate? Ratio, Verdict Verdict);
