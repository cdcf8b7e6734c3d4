using System.Text.Json.Serialization;

namespace Payloads;

/// <summary>What a feed took in from one stream of ticks.</summary>
/// <param name="Count">How many ticks.</param>
/// <param name="Volume">The sum of all sizes.</param>
/// <param name="Turnover">The sum of price times size, in hundredths of the currency unit.</param>
[method: JsonConstructor]
public readonly record struct IngestSummary(int Count, long Volume, long Turnover)
{
    /// <summary>What a whole stream comes to.</summary>
    public static IngestSummary Of(ReadOnlySpan<Tick> ticks)
    {
        var summary = default(IngestSummary);
        foreach (ref readonly var tick in ticks)
        {
            summary = summary.With(tick);
        }

        return summary;
    }

    /// <summary>The summary with one more tick in it.</summary>
    public IngestSummary With(in Tick tick) => new(Count + 1, Volume + tick.Size, Turnover + (tick.Price * tick.Size));
}
