using Bench.Duels;
using Bench.Tuning;

namespace Bench.Commands;

/// <summary>A search in words.</summary>
internal static class TuneWords
{
    /// <summary>What was tried of one setting, and what came of it.</summary>
    public static string Of(TuneStep step) => step.Skipped is not null
        ? $"{step.Setting}: not searched: {step.Skipped}"
        : $"{step.Setting}: {string.Join("; ", step.Trials.Select(Of))}. {Outcome(step)}";

    /// <summary>What a table says was chosen. What a fresh duel did not bear out was not.</summary>
    public static string Chosen(TuneReport report, TuneStep step) =>
        report.IsGain && step.Chosen is { } chosen ? chosen
        : step.Skipped is not null ? "default (not searched)"
        : step.IsUndecided || (step.Chosen is not null && report.Confirmation?.Verdict == Verdict.Undecided) ? "undecided"
        : "default (no gain)";

    /// <summary>What it all comes to.</summary>
    public static string Sentence(TuneReport report) => report.Confirmation switch
    {
        { Verdict: Verdict.Faster, Ratio: { } ratio } found =>
            $"{report.Contender}@{found.Value} takes {Format.Percent(1 - ratio.Median)} less time [{Format.Percent(1 - ratio.High)}, {Format.Percent(1 - ratio.Low)}] than the defaults, in rounds of their own. "
            + "Nothing has been set: name it so in any verb to measure with it.",
        { Verdict: Verdict.NoDifference, Ratio: { } ratio } found =>
            $"No difference: {found.Value} was the fastest in the search, and in rounds of their own against the defaults takes {Format.Ratio(ratio)} times as long. The defaults stand.",
        { Verdict: Verdict.Slower, Ratio: { } ratio } found =>
            $"The defaults stand: {found.Value} was the fastest in the search, and in rounds of their own against them takes {Format.Ratio(ratio)} times as long.",
        { } found => $"Undecided: {found.Value} was the fastest in the search, and rounds of their own against the defaults did not bear that out; give it more time with --budget.",
        null when report.Steps.All(static step => step.Skipped is not null) => "There was nothing to search; the defaults stand.",
        null when report.Steps.Any(static step => step.IsUndecided) =>
            $"Undecided: the intervals of {string.Join(", ", report.Steps.Where(static step => step.IsUndecided).Select(static step => step.Setting))} are too wide to say whether anything is faster than the defaults; give it more time with --budget.",
        null => "No difference that this machine can tell: nothing is faster than the defaults.",
    };

    private static string Of(TuneTrial trial) => trial.Ratio is { } ratio
        ? $"{trial.Value} {Format.Ratio(ratio)} times, {Word(trial.Verdict)}"
        : $"{trial.Value} undecided, too few rounds for an interval";

    private static string Outcome(TuneStep step) => step.Chosen is { } chosen ? $"Kept: {chosen}." : "The default is kept.";

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Faster => "faster",
        Verdict.Slower => "slower",
        Verdict.NoDifference => "no difference",
        _ => "undecided",
    };
}
