using Bench.Commands;

namespace Bench.Reports;

/// <summary>What flips, in words, and along what it was looked.</summary>
internal static class CrossoverWords
{
    public static IEnumerable<string> Of(RunFindings findings)
    {
        foreach (var crossover in findings.Crossovers)
        {
            yield return Sentence(crossover);
        }

        foreach (var steady in findings.SeriesSeen.Where(series => !findings.Crossovers.Any(crossover => crossover.Axis == series.Axis && crossover.At == series.At))
            .GroupBy(static series => (series.Axis, Points: string.Join(", ", series.Points))))
        {
            yield return $"{Axis(steady.Key.Axis)} ({steady.Key.Points}) was not seen to reverse the order of any two contenders: {Summary.List([.. steady.Select(static series => series.At)])}.";
        }

        foreach (var flip in findings.Sweeps.SelectMany(static sweep => sweep.Flips.Select(flip => (sweep.Wire, Flip: flip))))
        {
            var unit = flip.Flip.Axis == "text" ? "B of text" : "in flight";
            yield return $"chat-send on {flip.Wire}, {flip.Flip.At}: {flip.Flip.After} takes over from {flip.Flip.Before} between {Format.Count(flip.Flip.From)} and {Format.Count(flip.Flip.To)} {unit}.";
        }

        if (findings is { SeriesSeen.Count: 0, Sweeps.Count: 0, Comparisons.Count: > 0 })
        {
            yield return "Nothing can be said: the record has no comparison at a second number in flight, payload or wire.";
        }
    }

    private static string Sentence(Crossover crossover) =>
        $"{crossover.At}: {Place(crossover.From)} {crossover.Before} is faster than {crossover.After}, which takes {Format.Multiple(crossover.TimesBefore)} times as long; "
        + $"{Place(crossover.To)} it is the other way round, and {crossover.Before} takes {Format.Multiple(crossover.TimesAfter)} times as long.{(crossover.ChangesWinner ? " The winner changes." : "")}";

    private static string Place(string label) =>
        label.StartsWith("on ", StringComparison.Ordinal) ? label : label.EndsWith("in flight", StringComparison.Ordinal) ? $"with {label}" : $"with a {label}";

    private static string Axis(string axis) => axis switch
    {
        "in flight" => "The number in flight",
        "payload" => "The payload",
        _ => "The wire",
    };
}
