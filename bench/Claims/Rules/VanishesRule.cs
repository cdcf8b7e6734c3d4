namespace Bench.Claims.Rules;

/// <summary>A difference that shows on one wire does not on another.</summary>
/// <param name="pairs">Who differs from whom.</param>
/// <param name="workloads">On which workloads.</param>
/// <param name="from">The wire on which it shows; where it does not, the point says nothing.</param>
/// <param name="to">The wire on which it should not.</param>
/// <param name="threshold">Up to where nothing counts as a difference, and why.</param>
internal sealed class VanishesRule(
    IReadOnlyList<(string Contender, string Other)> pairs, IReadOnlyList<string> workloads, string from, string to, Threshold threshold)
    : Rule(threshold)
{
    public override IEnumerable<Looked> Look(Evidence evidence) =>
        from pair in pairs
        from workload in workloads
        let looked = Look(evidence, pair.Contender, pair.Other, workload)
        where looked is not null
        select looked;

    private Looked? Look(Evidence evidence, string contender, string other, string workload)
    {
        string[] cells = [$"{workload}/{contender}/{to}", $"{workload}/{other}/{to}"];
        if (evidence.Pair(workload, contender, other, to) is not var (source, after)
            || evidence.Pair(workload, contender, other, from) is not var (_, before))
        {
            return Looked.WithoutCells($"{cells[0]} against {other}, beside {from}", [.. cells, $"{workload}/{contender}/{from}", $"{workload}/{other}/{from}"]);
        }

        var noise = source.Findings.Noise.Threshold;
        if (Threshold.Less(before.Ratio, noise) is not (Bearing.For or Bearing.Against))
        {
            return null;
        }

        var bearing = Threshold.Less(after.Ratio, noise) switch
        {
            Bearing.NoDifference => Bearing.For,
            Bearing.Undecided => Bearing.Undecided,
            _ => Bearing.Against,
        };
        return Looked.At(new EvidenceRow(
            $"{contender} against {other}", "time per exchange", workload, to, source.Name, cells, [], "", after.Ratio, bearing,
            $"on {from}: {Commands.Format.Multiple(before.Ratio!)}"));
    }
}
