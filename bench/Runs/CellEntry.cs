using Bench.Micro;
using Bench.Records;
using Bench.Sizes;
using Bench.Workloads;

namespace Bench.Runs;

/// <summary>What a run knows of one cell.</summary>
internal sealed class CellEntry(Cell cell)
{
    private readonly SortedDictionary<int, MicroResult> _launches = [];

    public Cell Cell => cell;

    /// <summary>Why it has no number; null where it has, or has not been measured.</summary>
    public string? Failure { get; private set; }

    /// <summary>The bytes counted; null where they have not been, or where nothing carries bytes.</summary>
    public SizeRow? Size { get; set; }

    /// <summary>Whether any launch has been measured.</summary>
    public bool HasLaunches => _launches.Count > 0;

    /// <summary>Whether there is still something to be had of it.</summary>
    public bool IsReady => cell.WhyUnavailable is null && Failure is null;

    /// <summary>The first reason stays.</summary>
    public void Fail(string why) => Failure ??= why;

    public bool Has(int launch) => _launches.ContainsKey(launch);

    public void Add(int launch, MicroResult result) => _launches[launch] = result;

    /// <summary>Takes over what an earlier part of the run has measured.</summary>
    public void Restore(CellRecord earlier)
    {
        if (earlier.Status == CellStatus.Failed)
        {
            Fail(earlier.Why ?? "it failed before the run was continued, and the record does not say why");
        }

        foreach (var times in earlier.Measurements.Where(static measurement => measurement.Metric == Metric.Time.Id))
        {
            var launch = times.Launch ?? 1;
            var allocated = earlier.Measurements.FirstOrDefault(other => other.Metric == Metric.Allocated.Id && other.Launch == times.Launch);
            Add(launch, new MicroResult(cell.Id, times.Samples, allocated is { Samples: [var bytes, ..] } ? (long)bytes : null, Failure: null));
        }

        if (earlier.Samples(Metric.WireUp).Count > 0)
        {
            Size = new SizeRow(
                cell.Id,
                cell.Emulation,
                Payload: Bytes(earlier, Metric.PayloadUp, Metric.PayloadDown),
                First: Bytes(earlier, Metric.FirstUp, Metric.FirstDown),
                Steady: Bytes(earlier, Metric.WireUp, Metric.WireDown));
        }
    }

    public CellRecord Record()
    {
        var status = cell.WhyUnavailable is not null ? CellStatus.Unavailable
            : Failure is not null ? CellStatus.Failed
            : HasLaunches ? CellStatus.Measured
            : CellStatus.NotReached;
        return new CellRecord(
            cell.Id,
            cell.Workload.Name,
            cell.Lane.Contender.Name,
            cell.Lane.Wire.Name,
            cell.Workload.InFlight,
            cell.Workload.MessagesPerExchange,
            cell.Emulation,
            status,
            cell.WhyUnavailable ?? Failure,
            status == CellStatus.Failed ? [] : [.. OfLaunches(), .. OfSizes()]);
    }

    private IEnumerable<Measurement> OfLaunches()
    {
        foreach (var (number, launch) in _launches)
        {
            yield return new Measurement(Metric.Time.Id, [.. launch.Nanoseconds.Select(static time => Math.Round(time, 2))], number);
            if (launch.AllocatedBytes is { } bytes)
            {
                yield return new Measurement(Metric.Allocated.Id, [bytes], number);
            }
        }
    }

    private IEnumerable<Measurement> OfSizes() => Size is not { } size ? [] :
    [
        new Measurement(Metric.PayloadUp.Id, [size.Payload.Up]),
        new Measurement(Metric.PayloadDown.Id, [size.Payload.Down]),
        new Measurement(Metric.WireUp.Id, [size.Steady.Up]),
        new Measurement(Metric.WireDown.Id, [size.Steady.Down]),
        new Measurement(Metric.FirstUp.Id, [size.First.Up]),
        new Measurement(Metric.FirstDown.Id, [size.First.Down]),
    ];

    private static WireBytes Bytes(CellRecord earlier, Metric up, Metric down) =>
        new(Bytes(earlier, up), Bytes(earlier, down));

    private static long Bytes(CellRecord earlier, Metric metric) => earlier.Samples(metric) is [var bytes, ..] ? (long)bytes : 0;
}
