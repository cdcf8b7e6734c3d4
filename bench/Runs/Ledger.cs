using Bench.Micro;
using Bench.Records;
using Bench.Sizes;
using Bench.Workloads;

namespace Bench.Runs;

/// <summary>What a run has found so far. Safe to read while a pass still writes, so that an interrupted run keeps what it has.</summary>
internal sealed class Ledger(IReadOnlyList<Cell> cells)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _failures = [];
    private readonly Dictionary<string, SizeRow> _sizes = [];
    private readonly Dictionary<string, List<MicroResult>> _micro = [];
    private readonly List<TournamentRecord> _tournaments = [];

    /// <summary>The cells that can be had here and have not failed.</summary>
    public IReadOnlyList<Cell> Ready
    {
        get
        {
            lock (_gate)
            {
                return [.. cells.Where(cell => cell.WhyUnavailable is null && !_failures.ContainsKey(cell.Id))];
            }
        }
    }

    /// <summary>The bytes counted, by cell.</summary>
    public IReadOnlyDictionary<string, SizeRow> Sizes => _sizes;

    public void Fail(string cell, string why)
    {
        lock (_gate)
        {
            _failures.TryAdd(cell, why);
        }
    }

    public void Add(SizeRow row)
    {
        lock (_gate)
        {
            _sizes[row.Cell] = row;
        }
    }

    public void Add(MicroResult result)
    {
        if (result.Failure is { } why)
        {
            Fail(result.Cell, why);
            return;
        }

        lock (_gate)
        {
            if (!_micro.TryGetValue(result.Cell, out var launches))
            {
                _micro[result.Cell] = launches = [];
            }

            launches.Add(result);
        }
    }

    public void Add(TournamentRecord tournament)
    {
        lock (_gate)
        {
            _tournaments.Add(tournament);
        }
    }

    /// <summary>Every cell with what is known of it.</summary>
    public IReadOnlyList<CellRecord> Cells()
    {
        lock (_gate)
        {
            return [.. cells.Select(Record)];
        }
    }

    /// <summary>Every tournament in which no cell has failed.</summary>
    public IReadOnlyList<TournamentRecord> Tournaments()
    {
        lock (_gate)
        {
            return [.. _tournaments.Where(tournament => !tournament.Contestants.Any(_failures.ContainsKey))];
        }
    }

    private CellRecord Record(Cell cell)
    {
        var launches = _micro.GetValueOrDefault(cell.Id);
        var failure = _failures.GetValueOrDefault(cell.Id);
        var status = cell.WhyUnavailable is not null ? CellStatus.Unavailable
            : failure is not null ? CellStatus.Failed
            : launches is null ? CellStatus.NotReached
            : CellStatus.Measured;
        return new CellRecord(
            cell.Id,
            cell.Workload.Name,
            cell.Lane.Contender.Name,
            cell.Lane.Wire.Name,
            cell.Workload.InFlight,
            cell.Workload.MessagesPerExchange,
            cell.Emulation,
            status,
            cell.WhyUnavailable ?? failure,
            status == CellStatus.Failed ? [] : [.. Measurements(cell, launches ?? [])]);
    }

    private IEnumerable<Measurement> Measurements(Cell cell, IReadOnlyList<MicroResult> launches)
    {
        if (launches.Count > 0)
        {
            yield return new Measurement(Metric.Time.Id, [.. launches.SelectMany(static launch => launch.Nanoseconds).Select(static time => Math.Round(time, 2))]);
            yield return new Measurement(Metric.Allocated.Id, [.. launches.Select(static launch => launch.AllocatedBytes).OfType<long>().Select(static bytes => (double)bytes)]);
        }

        if (_sizes.TryGetValue(cell.Id, out var size))
        {
            yield return new Measurement(Metric.PayloadUp.Id, [size.Payload.Up]);
            yield return new Measurement(Metric.PayloadDown.Id, [size.Payload.Down]);
            yield return new Measurement(Metric.WireUp.Id, [size.Steady.Up]);
            yield return new Measurement(Metric.WireDown.Id, [size.Steady.Down]);
            yield return new Measurement(Metric.FirstUp.Id, [size.First.Up]);
            yield return new Measurement(Metric.FirstDown.Id, [size.First.Down]);
        }
    }
}
