using System.Globalization;
using Bench.Records;

namespace Bench.Claims.Rules;

/// <summary>Messages are answered sooner by one contender than by others at the same rate: latency from the intended send time, under an open loop.</summary>
/// <param name="contender">By whom.</param>
/// <param name="others">Than by whom.</param>
/// <param name="workloads">On which workloads.</param>
/// <param name="threshold">From where on a difference counts, and why.</param>
internal sealed class LatencyRule(string contender, IReadOnlyList<string> others, IReadOnlyList<string> workloads, Threshold threshold) : Rule(threshold)
{
    private static readonly (string Name, double Quantile)[] s_quantiles = [("median", 0.5), ("99th percentile", 0.99)];

    public override IEnumerable<Looked> Look(Evidence evidence)
    {
        var runs = evidence.Load(static load => load.Runs).Where(run => workloads.Contains(run.Entry.Workload)).ToList();
        foreach (var other in others)
        {
            var pairs = (from run in runs
                         from second in runs
                         where run.Entry.Contender == contender && second.Entry.Contender == other && run.Source == second.Source
                             && run.Entry.Workload == second.Entry.Workload && run.Entry.Wire == second.Entry.Wire
                             && run.Entry.TargetRate.Equals(second.Entry.TargetRate) && run.Entry.Connections == second.Entry.Connections
                         select (run.Source, Run: run.Entry, Other: second.Entry)).ToList();
            foreach (var looked in from pair in pairs from quantile in s_quantiles select Row(pair.Source, pair.Run, pair.Other, quantile.Name, quantile.Quantile))
            {
                yield return looked;
            }

            if (pairs.Count == 0)
            {
                yield return Looked.Without($"latency of {contender} beside {other} at one rate", "no record given has both; 'bench load' measures it");
            }
        }
    }

    private Looked Row(EvidenceSource source, LoadRecord run, LoadRecord other, string name, double quantile)
    {
        if ((run.Void ?? other.Void) is { } why)
        {
            return Looked.Without($"{run.Id} against {other.Id}", $"the run is void: {why}");
        }

        if (run.Corrected.At(quantile) is not { } less || other.Corrected.At(quantile) is not { } more)
        {
            return Looked.Without($"{name} of {run.Id} against {other.Id}", "it was not kept");
        }

        var ratio = SingleRun.Ratio(less, more);
        return Looked.At(new EvidenceRow(
            $"{run.Contender} against {other.Contender}",
            $"latency, {name}",
            string.Create(CultureInfo.InvariantCulture, $"{run.Workload} at {run.TargetRate:0.###}/s"),
            run.Wire, source.Name, [run.Id, other.Id], [less, more], "µs", ratio, Threshold.Less(ratio), SingleRun.Note));
    }
}
