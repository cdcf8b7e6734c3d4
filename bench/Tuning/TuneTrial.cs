using Bench.Duels;

namespace Bench.Tuning;

/// <summary>One value, held against what stood when it was tried.</summary>
/// <param name="Value">The value as it is typed; of a confirmation, all the settings found.</param>
/// <param name="Verdict">What the ratio says, judged by what the other strayed from itself in the same rounds.</param>
/// <param name="Ratio">How many times as long an exchange takes with it; null where there were too few rounds to say.</param>
internal sealed record TuneTrial(string Value, Verdict Verdict, Ratio? Ratio);
