using System.Globalization;
using Bench.Commands;

namespace Bench.Load;

/// <summary>What a rate has to hold to count: a quantile of the corrected latency below a bound, and not one message failed.</summary>
/// <param name="Quantile">One of those that are reported.</param>
/// <param name="Bound">The latency must be less.</param>
/// <param name="Text">As it was typed: "p99&lt;5ms".</param>
internal sealed record Objective(double Quantile, TimeSpan Bound, string Text)
{
    private const double MicrosecondsPerMillisecond = 1e3;

    /// <exception cref="UsageException">It is none.</exception>
    public static Objective Parse(string text)
    {
        var parts = text.Split('<', 2, StringSplitOptions.TrimEntries);
        double? quantile = parts.Length == 2 ? OrderStatistics.Quantiles.Cast<double?>().FirstOrDefault(quantile => OrderStatistics.Name(quantile!.Value) == parts[0]) : null;
        return quantile is { } known && DurationText.Read(parts[1]) is { } bound && bound > TimeSpan.Zero
            ? new Objective(known, bound, $"{parts[0]}<{parts[1]}")
            : throw new UsageException(
                $"--slo is '{text}'; expected a quantile ({string.Join(", ", OrderStatistics.Quantiles.Select(OrderStatistics.Name))}), '<' and a time, in quotes, such as \"p99<5ms\"");
    }

    /// <summary>
    /// Why a load does not hold it; null where it does. One that holds it although the driver was late, holds it: the corrected
    /// latency has the driver's lateness in it, and would only have been less.
    /// </summary>
    public string? WhyNot(LoadOutcome outcome)
    {
        var load = outcome.Record;
        if (!outcome.IsFlawless)
        {
            return load.Incomplete ?? outcome.FirstFailure ?? "messages were lost, duplicated, reordered or never sent";
        }

        var latency = load.Corrected.At(Quantile);
        return latency < Bound.TotalMicroseconds ? null
            : load.Void is not null ? $"void: {load.Void}"
            : string.Create(CultureInfo.InvariantCulture, $"{OrderStatistics.Name(Quantile)} was {latency / MicrosecondsPerMillisecond:0.00} ms");
    }
}
