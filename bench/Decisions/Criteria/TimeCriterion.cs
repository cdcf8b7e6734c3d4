using Bench.Claims;
using Bench.Commands;
using Bench.Reports;

namespace Bench.Decisions.Criteria;

/// <summary>Who takes the least time per exchange, by the rounds in which they took turns: whoever was shown to take longer by more than counts is out.</summary>
internal sealed class TimeCriterion(string workload, string reason) : Criterion($"time of {workload}", reason)
{
    /// <summary>From where on a difference counts, as a part.</summary>
    public const double Counts = 0.1;

    public override Step Ask(IReadOnlyList<string> options, Evidence evidence, IReadOnlyList<string> wires)
    {
        foreach (var (wire, source) in from wire in wires from source in evidence.Sources select (wire, source))
        {
            if (source.Findings.Compared(workload, wire) is { } comparison && options.All(option => Has(comparison, option)))
            {
                return Ask(options, comparison, source) with { Wire = wire, Record = source.Name };
            }
        }

        return Unasked(options, $"no record given has rounds of {workload} between {Summary.List(options)} on {string.Join(" or ", wires)}");
    }

    private static bool Has(Comparison comparison, string option) => comparison.Standings.Any(standing => standing.Contender == option);

    // Standings are in order, so that the first option among them is the one that no other was shown to beat.
    private Step Ask(IReadOnlyList<string> options, Comparison comparison, EvidenceSource source)
    {
        string[] ordered = [.. comparison.Standings.Select(static standing => standing.Contender).Where(options.Contains)];
        var best = ordered[0];
        var edge = 1 + Math.Max(Counts, source.Findings.Noise.Threshold);
        Dropped[] slower =
        [
            .. from option in ordered.Skip(1)
               let ratio = comparison.Between(option, best)?.Ratio
               where ratio?.Low > edge
               select new Dropped(option, $"takes {Format.Multiple(ratio)} times as long as {best} ({workload}/{option}/{comparison.Wire})"),
        ];
        return Answer([.. ordered.Except(slower.Select(static dropped => dropped.Option))], slower);
    }
}
