using Bench.Records;

namespace Bench.Claims;

/// <summary>A figure of push delivery.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Of">The figure; null where it was not kept.</param>
internal sealed record PushFigure(string Name, string Unit, Func<PushRecord, double?> Of)
{
    public static PushFigure Median { get; } = new("delivery latency, median", "µs", static push => push.Uncorrected.At(0.5));

    public static PushFigure Tail { get; } = new("delivery latency, 99th percentile", "µs", static push => push.Uncorrected.At(0.99));

    public static PushFigure Bytes { get; } = new("bytes per delivered update", "B", static push => push.BytesUp + push.BytesDown);

    public static PushFigure Requests { get; } = new("requests per delivered update", "", static push => push.Requests);
}
