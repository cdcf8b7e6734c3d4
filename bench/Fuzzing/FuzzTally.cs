namespace Bench.Fuzzing;

/// <summary>What came of fuzzing one target.</summary>
/// <param name="Id">The target.</param>
/// <param name="Inputs">How many inputs it was given; where something was found, so many with the same seed find it again.</param>
/// <param name="Finding">What was found; null: nothing. The target gets no more inputs then.</param>
internal sealed record FuzzTally(string Id, long Inputs, string? Finding);
