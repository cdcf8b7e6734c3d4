using System.Diagnostics.CodeAnalysis;
using Bench.Micro;
using Bench.Records;
using Bench.Sizes;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>One run from the claim of its folder to its record: verify and count, measure, write.</summary>
internal sealed class SuiteRun(IReadOnlyList<Cell> cells, RunProfile profile, string command, string results, IAnsiConsole progress)
{
    private readonly Dictionary<string, string> _failures = [];
    private readonly Dictionary<string, SizeRow> _sizes = [];
    private readonly Dictionary<string, MicroResult> _micro = [];
    private readonly Lock _gate = new();

    /// <summary>Runs it. An interruption ends it early: what was measured is in the record, which says so.</summary>
    public async Task<(RunRecord Record, string Path)> RunAsync(CancellationToken cancellationToken)
    {
        var startedAt = TimeProvider.System.GetUtcNow();
        var machine = Machine.Current();
        var folder = RecordFolder.Claim(results, startedAt, machine);
        var ready = cells.Where(static cell => cell.WhyUnavailable is null).ToList();
        progress.WriteLine($"{cells.Count} cells, {ready.Count} of them to be had here; gRPC contracts: {SourceBuild.Current().GrpcContracts.ToLowerInvariant()}");
        try
        {
            await CountAsync(ready, cancellationToken);
            await MeasureAsync([.. ready.Where(cell => !_failures.ContainsKey(cell.Id))], folder, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            progress.WriteLine("interrupted: writing what was measured");
        }

        lock (_gate)
        {
            var record = new RunRecord(
                RunRecord.CurrentSchema,
                startedAt,
                Math.Round((TimeProvider.System.GetUtcNow() - startedAt).TotalSeconds, 1),
                command,
                profile.Name,
                cancellationToken.IsCancellationRequested ? "interrupted" : null,
                machine,
                SourceBuild.Current(),
                Metric.All,
                [.. cells.Select(Record)]);
            return (record, folder.Write(record));
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a cell throws is that cell's failure; the others are still measured.")]
    private async Task CountAsync(IReadOnlyList<Cell> ready, CancellationToken cancellationToken)
    {
        foreach (var cell in ready)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                if (cell.Lane.Wire.CarriesBytes)
                {
                    _sizes[cell.Id] = await SizePass.CountAsync(cell, cancellationToken);
                }
                else
                {
                    await using var session = await Session.OpenAsync(cell, counter: null, cancellationToken);
                }
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                _failures[cell.Id] = failure.Message;
                progress.WriteLine($"failed: {cell.Id}: {failure.Message}");
            }
        }

        progress.WriteLine($"{ready.Count - _failures.Count} cells verified, their bytes counted");
    }

    private async Task MeasureAsync(IReadOnlyList<Cell> ready, RecordFolder folder, CancellationToken cancellationToken)
    {
        var estimate = new ProgressEstimate(ready.Count);
        var bdn = Task.Factory.StartNew(
            () => MicroRun.Run(ready, profile, _sizes, Path.Combine(folder.Path, "bdn"), Measured),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        await bdn.WaitAsync(cancellationToken);

        void Measured(MicroResult result)
        {
            lock (_gate)
            {
                _micro[result.Cell] = result;
                progress.WriteLine(estimate.Line(result));
            }
        }
    }

    private CellRecord Record(Cell cell)
    {
        var micro = _micro.GetValueOrDefault(cell.Id);
        var failure = _failures.GetValueOrDefault(cell.Id) ?? micro?.Failure;
        var status = cell.WhyUnavailable is not null ? CellStatus.Unavailable
            : failure is not null ? CellStatus.Failed
            : micro is null ? CellStatus.NotReached
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
            status == CellStatus.Failed ? [] : [.. Measurements(cell, micro)]);
    }

    private IEnumerable<Measurement> Measurements(Cell cell, MicroResult? micro)
    {
        if (micro is not null)
        {
            yield return new Measurement(Metric.Time.Id, micro.Nanoseconds);
            if (micro.AllocatedBytes is { } allocated)
            {
                yield return new Measurement(Metric.Allocated.Id, [allocated]);
            }
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
