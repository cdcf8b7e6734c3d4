using Bench.Records;

namespace Bench.Tests.Reports;

/// <summary>Behaviour under load, made up: nothing in it was measured.</summary>
internal static class UnderLoad
{
    private static readonly double[] s_quantiles = [0.5, 0.9, 0.99, 0.999, 1];

    /// <summary>Something of everything that a report shows.</summary>
    public static LoadSection Section() => new(
        [
            Run("rest-json", 1000),
            Run("grpc", 1000) with { Corrected = Latency(900), Counts = new DeliveryCounts(10_000, 9_990, 1, 9, 0, 0) },
            Run("floor", 200_000) with { Void = "the client was the bottleneck: its sends left 4 ms late" },
            Run("websocket-json", 1000) with { Server = null, Incomplete = "the server's process has ended" },
        ],
        [
            new GoodputRecord("p99<5ms", 12_000, 9_000, Run("grpc", 12_000), [Run("grpc", 1000), Run("grpc", 16_000)]),
            new GoodputRecord("p99<5ms", 0, null, null, [Run("rest-json", 1000)]),
        ],
        [
            Push("websocket-json", 16),
            Push("rest-json", 16) with
            {
                Id = "push/rest-json/memory@100×16/250ms",
                PollingMilliseconds = 250,
                Uncorrected = Latency(125_000),
                Requests = 0.04,
                BytesUp = 3.2,
            },
            Push("grpc", 256) with { Counts = new DeliveryCounts(128_000, 127_998, 0, 2, 1, 0) },
        ],
        [
            Connections("websocket-json", 100_000),
            Connections("grpc", 1000) with { Kind = "subscription, 100 on a connection", Wire = "tcp", ServerBytes = 3000, ClientBytes = 1500, TotalBytes = 4500 },
            Connections("floor", 400_000) with { Asked = 1_000_000, Incomplete = "2.0 of 23.5 GiB of memory were left; a machine with more memory holds more of them" },
        ]);

    /// <summary>A record of this alone.</summary>
    public static RunRecord Record(LoadSection load) => RecordBuilder.Small() with
    {
        Profile = "load",
        Command = "dotnet run -c Release --project bench -- load grpc",
        Cells = [],
        Tournaments = [],
        Load = load,
    };

    private static LoadRecord Run(string contender, double rate) => new(
        $"chat-send/{contender}/tcp@{rate}", "chat-send", contender, "tcp", 4, rate, rate * 0.999, 10, Latency(1200), Latency(400), Latency(30),
        new DeliveryCounts(10_000, 10_000, 0, 0, 0, 0), new ProcessRecord(0.6, 90L << 20), new ProcessRecord(0.9, 120L << 20), null, null);

    private static PushRecord Push(string contender, int subscribers) => new(
        $"push/{contender}/memory@100×{subscribers}", contender, "memory", subscribers, 100, 100, null, 5, Latency(260), Latency(240), Latency(20),
        new DeliveryCounts(500 * subscribers, 500 * subscribers, 0, 0, 0, 0), 0, 83.9, 0, null, null);

    private static ConnectionsRecord Connections(string contender, int count) => new(
        $"connections/{contender}/memory×{count}", contender, "memory", "connection with one subscription", count, count, count / 2500.0, null, null, 58_000, 59_400, 0.75, count, 4.5, null);

    private static LatencyRecord Latency(double median) => new(10_000, s_quantiles, [median, median * 1.5, median * 3, median * 7, median * 12]);
}
