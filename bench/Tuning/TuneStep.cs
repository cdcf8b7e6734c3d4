using Bench.Duels;

namespace Bench.Tuning;

/// <summary>One setting, searched while the others stood as they had been chosen before.</summary>
/// <param name="Setting">Its name.</param>
/// <param name="Default">What it is by default, in words.</param>
/// <param name="Where">What sets it.</param>
/// <param name="Skipped">Why it was not searched; null where it was.</param>
/// <param name="Trials">Every value that was tried.</param>
/// <param name="Chosen">The fastest of those that were shown to be faster than the default; null where none was.</param>
/// <param name="Seconds">How long the rounds took.</param>
internal sealed record TuneStep(
    string Setting, string Default, string Where, string? Skipped, IReadOnlyList<TuneTrial> Trials, string? Chosen, double Seconds)
{
    /// <summary>Whether some value may be faster than what was chosen: its interval says neither that it is nor that it is not.</summary>
    public bool IsUndecided => Chosen is null && Trials.Any(static trial => trial.Verdict == Verdict.Undecided);
}
