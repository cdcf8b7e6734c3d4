using Bench.Records;

namespace Bench.Tests.Records;

/// <summary>A record made up for tests: its figures were never measured.</summary>
internal static class Samples
{
    public static Machine Machine { get; } =
        new("Some OS 1.0", "x64", "AMD Ryzen(R) 9 5950X (TM) CPU @ 3.4 GHz", 8, 16L << 30, null, ".NET 10.0.0", false, true);

    public static RunRecord Record() => new(
        RunRecord.CurrentSchema,
        new DateTimeOffset(2025, 3, 4, 5, 6, 7, TimeSpan.Zero),
        12.3,
        "dotnet run -c Release --project bench -- run",
        "quick",
        "interrupted",
        Machine,
        new SourceBuild("0123abc", false, "Local", new SortedDictionary<string, string> { ["BenchmarkDotNet"] = "0.14.0" }),
        [new Finding("load", true, "something else is running", "stop it")],
        Metric.All,
        [
            Cell("chat-send", "rest-json", CellStatus.Measured, null, 10_000, 10_200, 9_900),
            Cell("chat-send", "grpc", CellStatus.Measured, null, 19_000),
            Cell("chat-send", "floor", CellStatus.Failed, "a wrong answer"),
            Cell("chat-broadcast", "rest-json", CellStatus.Measured, null, 1_234_567, 1_300_000),
            Cell("chat-broadcast", "grpc", CellStatus.NotReached, null),
            Cell("chat-broadcast", "floor", CellStatus.Unavailable, "no bytes pass there"),
        ],
        [new TournamentRecord(TournamentPurpose.Comparison, "chat-send", ["chat-send/floor/memory", "chat-send/grpc/memory"], [[1000, 4000], [1010, 4020]], 0.95, true, 1.5)]);

    private static CellRecord Cell(string workload, string contender, CellStatus status, string? why, params double[] times) => new(
        $"{workload}/{contender}/memory",
        workload,
        contender,
        "memory",
        1,
        workload == "chat-send" ? 1 : 16,
        (workload, contender) is ("chat-broadcast", "rest-json") ? "polls" : null,
        status,
        why,
        status == CellStatus.Measured
            ?
            [
                new Measurement(Metric.Time.Id, times),
                new Measurement(Metric.Allocated.Id, [6543]),
                new Measurement(Metric.PayloadUp.Id, [145]),
                new Measurement(Metric.PayloadDown.Id, [32]),
                new Measurement(Metric.WireUp.Id, [271]),
                new Measurement(Metric.WireDown.Id, [194]),
            ]
            : []);
}
