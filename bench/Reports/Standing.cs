namespace Bench.Reports;

/// <summary>Where a contender came in.</summary>
/// <param name="Contender">Which.</param>
/// <param name="Rank">One more than the number of contenders that were shown to be faster; null for the floor, which does not compete.</param>
/// <param name="TimesFloor">How many times as long as the floor; null where undecided or where the floor took no part.</param>
/// <param name="TimesBest">How many times as long as the fastest contender; null where undecided.</param>
internal sealed record Standing(string Contender, int? Rank, Estimate? TimesFloor, Estimate? TimesBest);
