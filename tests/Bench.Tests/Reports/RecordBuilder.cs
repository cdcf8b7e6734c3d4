using Bench.Records;
using Bench.Tests.Duels;
using Bench.Tests.Records;
using Bench.Workloads;

namespace Bench.Tests.Reports;

/// <summary>Makes records up: seeded rounds around costs that are given. Nothing in them was measured.</summary>
internal sealed class RecordBuilder
{
    private const double Confidence = 0.95;

    private readonly Noise _noise = new(seed: 42);
    private readonly Dictionary<string, CellRecord> _cells = [];
    private readonly List<TournamentRecord> _tournaments = [];

    /// <summary>How far a round strays.</summary>
    public double Spread { get; init; } = 0.01;

    /// <summary>How many rounds a tournament has.</summary>
    public int Rounds { get; init; } = 60;

    /// <summary>The profile "quick" in little: three contenders and the floor, with something of everything that a report shows.</summary>
    public static RunRecord Small(double rest = 2000, double socket = 1500, double grpc = 3000) => new RecordBuilder()
        .Noise("chat-send/rest-json/memory")
        .Noise("chat-send/grpc/memory")
        .Comparison("chat-send", "memory", ("floor", 1000), ("rest-json", rest), ("websocket-json", socket), ("grpc", grpc))
        .Comparison("chat-send-16", "memory", ("floor", 600), ("rest-json", 1900), ("websocket-json", 1000), ("grpc", 1600))
        .Comparison("ticker-quote", "memory", ("floor", 1000), ("rest-json", 2000), ("websocket-json", 2001), ("grpc", 2600))
        .Comparison("chat-send", "testhost", ("rest-json", 1000), ("websocket-json", 1400), ("grpc", 2000))
        .Emulated("chat-broadcast", "rest-json", "memory", "polls | and polls")
        .Comparison("chat-broadcast", "memory", ("floor", 20_000), ("rest-json", 90_000), ("websocket-json", 40_000), ("grpc", 41_500))
        .Ladder("chat-send", "rest-json", ("memory", 2000), ("testhost", 2600), ("tcp", 9000))
        .Ladder("chat-send", "grpc", ("memory", 3000), ("testhost", 2995), ("tcp", 11_000))
        .Ladder("chat-send", "floor", ("memory", 1000), ("tcp", 6000))
        .Build();

    /// <summary>Contenders against each other, each with a cell; the reference first.</summary>
    public RecordBuilder Comparison(string workload, string wire, params (string Contender, double Cost)[] contenders)
    {
        foreach (var (contender, cost) in contenders)
        {
            Cell(workload, contender, wire, cost);
        }

        return Tournament(
            TournamentPurpose.Comparison, workload, [.. contenders.Select(contender => ($"{workload}/{contender.Contender}/{wire}", contender.Cost))]);
    }

    /// <summary>A cell against itself.</summary>
    public RecordBuilder Noise(string cell) =>
        Tournament(TournamentPurpose.Noise, cell.Split('/')[0], [(cell, 1000), ($"{cell} (second)", 1000)]);

    /// <summary>A contender on several wires.</summary>
    public RecordBuilder Ladder(string workload, string contender, params (string Wire, double Cost)[] rungs)
    {
        foreach (var (wire, cost) in rungs)
        {
            Cell(workload, contender, wire, cost);
        }

        return Tournament(TournamentPurpose.Ladder, workload, [.. rungs.Select(rung => ($"{workload}/{contender}/{rung.Wire}", rung.Cost))]);
    }

    /// <summary>A point of a sweep.</summary>
    public RecordBuilder Sweep(int textBytes, int inFlight, params (string Contender, double Cost)[] contenders)
    {
        var point = $"chat-send@{textBytes}Bx{inFlight}";
        return Tournament(TournamentPurpose.Sweep, point, [.. contenders.Select(contender => ($"{point}/{contender.Contender}/memory", contender.Cost))]);
    }

    /// <summary>A cell that was measured, unless it is there already.</summary>
    public RecordBuilder Cell(string workload, string contender, string wire, double cost, string? emulation = null)
    {
        double[] times = [.. Enumerable.Range(0, 7).Select(_ => Math.Round(cost * _noise.Factor(Spread), 2))];
        var carriesBytes = wire != "testhost";
        _cells.TryAdd($"{workload}/{contender}/{wire}", new CellRecord(
            $"{workload}/{contender}/{wire}", workload, contender, wire, InFlight(workload), 1, emulation, CellStatus.Measured, null,
            [
                new Measurement(Metric.Time.Id, times),
                new Measurement(Metric.Allocated.Id, [contender.Length * 100]),
                .. carriesBytes ? (Measurement[])
                [
                    new Measurement(Metric.PayloadUp.Id, [145]),
                    new Measurement(Metric.PayloadDown.Id, [32]),
                    new Measurement(Metric.WireUp.Id, [145 + (contender.Length * 10)]),
                    new Measurement(Metric.WireDown.Id, [32 + contender.Length]),
                    new Measurement(Metric.FirstUp.Id, [400]),
                    new Measurement(Metric.FirstDown.Id, [300]),
                ] : [],
            ]));
        return this;
    }

    /// <summary>A cell that is emulated.</summary>
    public RecordBuilder Emulated(string workload, string contender, string wire, string how) => Cell(workload, contender, wire, 90_000, how);

    /// <summary>A cell without a number.</summary>
    public RecordBuilder Without(string workload, string contender, string wire, CellStatus status, string? why)
    {
        _cells[$"{workload}/{contender}/{wire}"] = new CellRecord(
            $"{workload}/{contender}/{wire}", workload, contender, wire, 1, 1, null, status, why, []);
        return this;
    }

    public RunRecord Build() => Samples.Record() with
    {
        Incomplete = null,
        Cells = [.. _cells.Values],
        Tournaments = [.. _tournaments],
    };

    // A workload that the suite has is as it is there.
    private static int InFlight(string workload) => WorkloadCatalog.All.FirstOrDefault(known => known.Name == workload)?.InFlight ?? 1;

    private RecordBuilder Tournament(TournamentPurpose purpose, string workload, (string Id, double Cost)[] contestants)
    {
        double[][] rounds = [.. Enumerable.Range(0, Rounds).Select(_ => Array.ConvertAll(contestants, contestant => Math.Round(contestant.Cost * _noise.Factor(Spread), 1)))];
        _tournaments.Add(new TournamentRecord(
            purpose, workload, [.. contestants.Select(static contestant => contestant.Id)], rounds, Confidence, Settled: true, Seconds: 4));
        return this;
    }
}
