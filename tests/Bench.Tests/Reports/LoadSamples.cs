using Bench.Records;

namespace Bench.Tests.Reports;

/// <summary>Behaviour under load, made up: something of everything that a record can hold of it.</summary>
internal static class LoadSamples
{
    private static readonly double[] s_quantiles = [0.5, 0.9, 0.99, 0.999, 1];

    /// <summary>Of the contenders given, the first of which polls.</summary>
    public static LoadSection Of(params string[] contenders) => new(
        [.. contenders.Select((contender, index) => Run(contender, 5000, 40 * (index + 1))), Run(contenders[0], 50_000, 90) with { Void = "the client was the bottleneck" }],
        [
            new GoodputRecord("p99<5ms", 20_000, 25_000, Run(contenders[^1], 20_000, 60), [Run(contenders[^1], 20_000, 60)]),
            new GoodputRecord("p99<5ms", 0, null, null, [Run(contenders[0], 1000, 9000)]),
        ],
        [
            .. new[] { 5.0, 20, 100, 1000 }.Select(interval => Push(contenders[0], interval, interval * 500)),
            .. contenders.Skip(1).Select((contender, index) => Push(contender, null, 120 + (40 * index))),
        ],
        [.. contenders.Select((contender, index) => Connections(contender, index))]);

    private static LoadRecord Run(string contender, double rate, double median) => new(
        $"chat-send/{contender}/tcp@{rate:0}",
        "chat-send",
        contender,
        "tcp",
        8,
        rate,
        rate * 0.998,
        10,
        Latency(median, [1, 1.7, 6, 30, 90]),
        Latency(median, [0.95, 1.4, 3, 8, 45]),
        Latency(2, [1, 2, 4, 10, 50]),
        new DeliveryCounts(50_000, 49_990, 4, 6, 0, 0),
        new ProcessRecord(6.5, 200 << 20),
        new ProcessRecord(7.5, 180 << 20),
        null,
        null);

    private static PushRecord Push(string contender, double? interval, double median) => new(
        $"push/{contender}/tcp@50×16{(interval is null ? "" : $"/{interval}ms")}",
        contender,
        "tcp",
        16,
        50,
        49.9,
        interval,
        10,
        Latency(median, [1.1, 1.9, 2.2, 2.6, 4]),
        Latency(median, [1, 1.8, 2.1, 2.5, 4]),
        Latency(20, [1, 2, 4, 10, 50]),
        new DeliveryCounts(8000, 8000, 0, 0, 0, 0),
        interval is null ? 0 : 4000 / interval.Value,
        interval is null ? 84 : 84 + (3000 / interval.Value),
        interval is null ? 0 : 20 / interval.Value,
        null,
        null);

    private static ConnectionsRecord Connections(string contender, int index) => new(
        $"connections/{contender}/tcp×1000",
        contender,
        "tcp",
        "connection with one subscription",
        1000,
        1000 - index,
        1.5,
        index == 1 ? null : 9000 + (2000 * index),
        index == 1 ? null : 7000 + (1500 * index),
        16_000 + (3500 * index),
        17_000 + (3500 * index),
        0.02,
        1000 - index,
        0.4,
        index == 0 ? null : "the limit of open files");

    private static LatencyRecord Latency(double median, double[] multiples) => new(50_000, s_quantiles, [.. multiples.Select(multiple => median * multiple)]);
}
