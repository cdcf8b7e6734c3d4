namespace Bench.Fuzzing;

/// <summary>How long a fuzzing run lasts, and by what its inputs are made.</summary>
/// <param name="Seed">The same seed makes the same inputs.</param>
/// <param name="Duration">How long, shared out evenly among the targets; null where <paramref name="Inputs"/> says how many.</param>
/// <param name="Inputs">How many inputs each target gets; null where <paramref name="Duration"/> says how long.</param>
internal sealed record FuzzOptions(int Seed, TimeSpan? Duration, long? Inputs);
