namespace Bench.Duels;

/// <summary>Where a contestant came in.</summary>
/// <param name="Id">The contestant.</param>
/// <param name="Rank">One more than the number of contestants that were shown to be faster; several may share it.</param>
/// <param name="TimesReference">Its ratio to the reference; null where undecided.</param>
/// <param name="TimesBest">Its ratio to the fastest contender; null where undecided.</param>
/// <param name="NotToldFrom">The contestants that it was not told apart from.</param>
internal sealed record Place(string Id, int Rank, Ratio? TimesReference, Ratio? TimesBest, IReadOnlyList<string> NotToldFrom);
