using Bench.Commands;
using Bench.Workloads;
using Servers;
using Servers.Connections;
using Servers.Wires;

namespace Bench.Tuning;

/// <summary>What a search is for: a contender's settings, on one wire, for one workload with so many in flight.</summary>
internal sealed class TuneTarget
{
    // As many as a client may have connections.
    private const int MostInFlight = 1024;

    private readonly Lane _lane;
    private readonly Workload _workload;

    private TuneTarget(Lane lane, Workload workload) => (_lane, _workload) = (lane, workload);

    public int InFlight => _workload.InFlight;

    /// <summary>The settings to be searched.</summary>
    public IReadOnlyList<SettingChoice> Settings => _lane.Contender.Settings;

    /// <param name="contender">Whose settings.</param>
    /// <param name="wire">On which wire.</param>
    /// <param name="workload">For which workload.</param>
    /// <param name="inFlight">With how many in flight; null for as many as the workload has.</param>
    /// <exception cref="UsageException">There is nothing to be searched, or the workload can't be had so.</exception>
    public static TuneTarget Of(IContender contender, Wire wire, Workload workload, int? inFlight)
    {
        if (contender.Settings.Count == 0)
        {
            throw new UsageException($"{contender.Name} has no settings to search: it runs as it is; 'bench list' names the settings of those that have some");
        }

        if (!wire.CarriesBytes)
        {
            throw new UsageException($"over {wire.Name} there are no connections to set; name memory, uds, tcp or tls");
        }

        var cell = new Cell(workload, new Lane(contender, wire));
        if (cell.WhyUnavailable is { } why)
        {
            throw new UsageException($"{cell.Id} can't be had here: {why}");
        }

        if (inFlight is not (null or (>= 1 and <= MostInFlight)))
        {
            throw new UsageException($"--in-flight is {inFlight}; expected 1 to {MostInFlight:N0}, such as 16");
        }

        if (inFlight is { } other && other != workload.InFlight && workload.Shape is Shape.FanOut or Shape.Duplex)
        {
            throw new UsageException($"exchanges of {workload.Name} don't overlap, because one follows from the other; leave out --in-flight, or name a workload of calls, such as chat-send");
        }

        return new TuneTarget(cell.Lane, inFlight is null || inFlight == workload.InFlight ? workload : new WorkloadInFlight(workload, inFlight.Value));
    }

    /// <summary>The cell with settings chosen.</summary>
    public Cell With(ConnectionSettings settings) => new(_workload, _lane with { Contender = _lane.Contender.Configured(settings) });
}
