using Bench.Records;
using Bench.Tests.Duels;
using Bench.Workloads;

namespace Bench.Tests.Reports;

/// <summary>A record as large as that of the profile "full", made up: every cell with three launches of fifteen samples, every comparison, every ladder.</summary>
internal static class FullRecord
{
    private const int Launches = 3;
    private const int SamplesOfLaunch = 15;
    private const double Cost = 5000;

    private static readonly string[] s_ladder = ["memory", "testhost", "tcp"];

    public static RunRecord Make()
    {
        var builder = new RecordBuilder { Rounds = 300 };
        var cells = CellCatalog.All.Where(static cell => cell.WhyUnavailable is null)
            .Select(static cell => (Workload: cell.Workload.Name, Contender: cell.Lane.Contender.Name, Wire: cell.Lane.Wire.Name)).ToList();
        foreach (var row in cells.GroupBy(static cell => (cell.Workload, cell.Wire)).Where(static row => row.Count() > 1))
        {
            builder.Comparison(row.Key.Workload, row.Key.Wire, [.. row.OrderByDescending(static cell => cell.Contender == "floor").Select((cell, index) => (cell.Contender, Cost * (index + 1)))]);
        }

        foreach (var row in cells.Where(static cell => s_ladder.Contains(cell.Wire)).GroupBy(static cell => (cell.Workload, cell.Contender)).Where(static row => row.Count() > 1))
        {
            builder.Ladder(row.Key.Workload, row.Key.Contender, [.. row.OrderBy(static cell => Array.IndexOf(s_ladder, cell.Wire)).Select((cell, index) => (cell.Wire, Cost * (index + 1)))]);
        }

        foreach (var contender in cells.Select(static cell => cell.Contender).Distinct())
        {
            builder.Noise($"chat-send/{contender}/memory");
        }

        var record = builder.Build();
        return record with
        {
            Profile = "full",
            Cells = [.. record.Cells.Select(cell => Launched(cell))],
            Load = LoadSamples.Of("rest-json", "websocket-json", "websocket-protobuf", "grpc", "floor"),
        };
    }

    private static CellRecord Launched(CellRecord cell)
    {
        var noise = new Noise(seed: 7);
        var mean = cell.Samples(Metric.Time).Average();
        return cell with
        {
            Measurements =
            [
                .. Enumerable.Range(1, Launches).Select(launch => new Measurement(
                    Metric.Time.Id, [.. Enumerable.Range(0, SamplesOfLaunch).Select(_ => Math.Round(mean * noise.Factor(0.02), 2))], launch)),
                .. cell.Measurements.Where(static measurement => measurement.Metric != Metric.Time.Id),
            ],
        };
    }
}
