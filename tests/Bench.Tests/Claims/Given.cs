using Bench.Claims;
using Bench.Claims.Rules;
using Bench.Records;

namespace Bench.Tests.Claims;

/// <summary>Claims and records made up for tests.</summary>
internal static class Given
{
    public static Threshold Margin { get; } = new(0.05, "made up");

    public static Evidence Evidence(params RunRecord[] records) =>
        new([.. records.Select(static (record, index) => EvidenceSource.Of($"record-{index + 1}", record))]);

    public static ClaimFinding Weighed(Evidence evidence, params Rule[] rules) =>
        Weighing.Of(new Claim("some", "Some claim", "something", rules), evidence);

    public static ClaimFinding Catalogued(string id, params RunRecord[] records) =>
        Weighing.Of(ClaimCatalog.All.Single(claim => claim.Id == id), Evidence(records));

    public static LoadSection Load(IReadOnlyList<PushRecord>? pushes = null, IReadOnlyList<ConnectionsRecord>? connections = null, IReadOnlyList<LoadRecord>? runs = null) =>
        new(runs ?? [], [], pushes ?? [], connections ?? []);

    public static PushRecord Push(string contender, double median, double tail, double bytes, double requests = 0, double? polling = null, long lost = 0) => new(
        $"push/{contender}/tcp@10×16{(polling is null ? "" : $"/{polling}")}", contender, "tcp", 16, 10, 10, polling, 10,
        Latency(median, tail), Latency(median, tail), Latency(1, 2), new DeliveryCounts(1000, 1000 - lost, 0, lost, 0, 0), bytes / 2, bytes / 2, requests, null, null);

    public static ConnectionsRecord Idle(string contender, double bytes) => new(
        $"connections/{contender}/memory×1000", contender, "memory", "connection with one subscription", 1000, 1000, 1, bytes, bytes / 2, bytes * 1.5, null, null, 0, 1, null);

    public static LoadRecord Run(string contender, double median, double tail, string? isVoid = null)
    {
        var latency = Latency(median, tail);
        return new LoadRecord(
            $"chat-send/{contender}/tcp@1000", "chat-send", contender, "tcp", 1, 1000, 1000, 10, latency, latency, latency,
            new DeliveryCounts(1000, 1000, 0, 0, 0, 0), new ProcessRecord(1, 1), null, isVoid, null);
    }

    private static LatencyRecord Latency(double median, double tail) => new(1000, [0.5, 0.99, 1], [median, tail, tail * 2]);
}
