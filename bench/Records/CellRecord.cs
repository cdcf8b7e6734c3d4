namespace Bench.Records;

/// <summary>One cell of a run.</summary>
/// <param name="Id">The cell's ID: <c>workload/contender/wire</c>.</param>
/// <param name="Workload">The workload's ID.</param>
/// <param name="Contender">The contender's ID.</param>
/// <param name="Wire">The wire's ID.</param>
/// <param name="InFlight">How many exchanges were in flight.</param>
/// <param name="MessagesPerExchange">How many messages one exchange delivers.</param>
/// <param name="Emulation">What is emulated and how; null where all is native.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Why">Why it failed, or can't be had; null where it was measured.</param>
/// <param name="Measurements">The raw samples: of a metric, and where it has launches, of one of them.</param>
internal sealed record CellRecord(
    string Id,
    string Workload,
    string Contender,
    string Wire,
    int InFlight,
    int MessagesPerExchange,
    string? Emulation,
    CellStatus Status,
    string? Why,
    IReadOnlyList<Measurement> Measurements)
{
    /// <summary>The samples of a metric, of all launches; empty where it was not measured.</summary>
    public IReadOnlyList<double> Samples(Metric metric) => [.. Launches(metric).SelectMany(static samples => samples)];

    /// <summary>The samples of a metric, launch by launch; empty where it was not measured.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Launches(Metric metric) =>
    [
        .. Measurements.Where(measurement => measurement.Metric == metric.Id)
            .OrderBy(static measurement => measurement.Launch).Select(static measurement => measurement.Samples),
    ];
}
