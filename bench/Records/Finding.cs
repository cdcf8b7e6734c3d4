namespace Bench.Records;

/// <summary>Something about the machine or the build that bears on what its numbers are worth.</summary>
/// <param name="Check">What was looked at: "load", "governor".</param>
/// <param name="Concern">Whether it makes the numbers worse; otherwise it is only to be known.</param>
/// <param name="Says">What was found.</param>
/// <param name="Cure">What to do about it; null where there is nothing to be done or no need to.</param>
internal sealed record Finding(string Check, bool Concern, string Says, string? Cure);
