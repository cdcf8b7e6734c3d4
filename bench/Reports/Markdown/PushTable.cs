using Bench.Commands;
using Bench.Records;

namespace Bench.Reports.Markdown;

/// <summary>Push delivery as a table.</summary>
internal static class PushTable
{
    public static void Write(MarkdownText text, IReadOnlyList<PushRecord> pushes)
    {
        text.Paragraph(
            "Updates published at a rate, whether or not earlier ones have arrived, to subscribers that each have a connection of their own. Latency is from publish to receipt, "
            + "of every subscriber and update; 'due' counts from when the update should have been published. Bytes and requests are per delivered update. "
            + "○ is emulated: it polls, and where an interval stands, waits so long before each poll, which is what its latency, bytes and requests turn on.");
        text.Table(
            ["contender", "wire", "updates/s", "subscribers", "p50", "p90", "p99", "p99.9", "max", "p99 due", "B up", "B down", "requests", "remarks"],
            ["contender", "wire", "remarks"],
            pushes.Select(static push => (IReadOnlyList<string>)
            [
                PushWords.Name(push),
                push.Wire,
                LoadWords.Rate(push.TargetRate),
                Format.Count(push.Subscribers),
                At(push, push.Uncorrected, 0.5),
                At(push, push.Uncorrected, 0.9),
                At(push, push.Uncorrected, 0.99),
                At(push, push.Uncorrected, 0.999),
                At(push, push.Uncorrected, 1),
                At(push, push.Corrected, 0.99),
                PushWords.PerDelivery(push.BytesUp),
                PushWords.PerDelivery(push.BytesDown),
                PushWords.PerDelivery(push.Requests),
                PushWords.Caveat(push) ?? CellWords.Nothing,
            ]));
    }

    // What says nothing of the protocol is not shown where protocols are compared; the record has it.
    private static string At(PushRecord push, LatencyRecord latency, double quantile) =>
        push.Void is null ? LatencyWords.At(latency, quantile) : CellWords.Nothing;
}
