using Bench.Records;
using Bench.Workloads;

namespace Bench.Regression;

/// <summary>How far a figure may stray from the baseline, and why.</summary>
/// <param name="Metric">The metric's ID.</param>
/// <param name="Bytes">How many bytes an exchange of a unary cell.</param>
/// <param name="BytesPerMessage">How many bytes a message of a stream or a fan-out.</param>
/// <param name="Reason">Why so many.</param>
internal sealed record Tolerance(string Metric, double Bytes, double BytesPerMessage, string Reason)
{
    // On 64 bits.
    private const double SmallestObject = 24;

    /// <summary>Of every metric that a baseline holds.</summary>
    public static IReadOnlyList<Tolerance> All { get; } =
    [
        .. Deterministic.Select(static metric => new Tolerance(
            metric.Id, 0, 0, "The corpus is seeded and the bytes are counted with one message under way: they repeat exactly.")),
        new Tolerance(
            Records.Metric.Allocated.Id,
            SmallestObject / 2,
            SmallestObject,
            "Counted without profile-guided optimisation, unary cells repeat to about a byte: half of the smallest object (24 B) lies far above "
            + "that and far below one allocation more. Streams move with what a writer coalesced, by up to 13 B a message."),
    ];

    private static IEnumerable<Metric> Deterministic =>
    [
        Records.Metric.PayloadUp, Records.Metric.PayloadDown, Records.Metric.FirstUp, Records.Metric.FirstDown, Records.Metric.WireUp, Records.Metric.WireDown,
    ];

    /// <summary>How many bytes per exchange a cell may stray.</summary>
    public double Of(Workload workload) => workload.Shape == Shape.Unary ? Bytes : BytesPerMessage * workload.MessagesPerExchange;
}
