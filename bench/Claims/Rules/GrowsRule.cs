using Bench.Reports;

namespace Bench.Claims.Rules;

/// <summary>One contender gains more on another on some workloads than on a reference workload: ratios of ratios, with the interval that both allow at the widest.</summary>
/// <param name="contender">Who should gain.</param>
/// <param name="other">On whom.</param>
/// <param name="workloads">Where the gain should be greater.</param>
/// <param name="reference">Than where.</param>
/// <param name="wires">On which wires.</param>
/// <param name="threshold">From where on a difference counts, and why.</param>
internal sealed class GrowsRule(string contender, string other, IReadOnlyList<string> workloads, string reference, IReadOnlyList<string> wires, Threshold threshold)
    : Rule(threshold)
{
    public override IEnumerable<Looked> Look(Evidence evidence) =>
        from workload in workloads
        from wire in wires
        select Look(evidence, workload, wire);

    private Looked Look(Evidence evidence, string workload, string wire)
    {
        string[] cells = [$"{workload}/{contender}/{wire}", $"{workload}/{other}/{wire}", $"{reference}/{contender}/{wire}", $"{reference}/{other}/{wire}"];
        if (evidence.Pair(workload, contender, other, wire) is not var (source, here)
            || evidence.Pair(reference, contender, other, wire) is not var (same, there)
            || source != same)
        {
            return Looked.WithoutCells($"{workload} beside {reference}, {contender} against {other} on {wire}", cells);
        }

        var ratio = here.Ratio is { } large && there.Ratio is { } small
            ? new Estimate(large.Median / small.Median, large.Low / small.High, large.High / small.Low)
            : null;
        return Looked.At(new EvidenceRow(
            $"{contender} against {other}, beside {reference}", "ratio of times", workload, wire, source.Name, cells, [], "", ratio, Threshold.Less(ratio, source.Findings.Noise.Threshold), null));
    }
}
