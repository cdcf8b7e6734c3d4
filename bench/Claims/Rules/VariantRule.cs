namespace Bench.Claims.Rules;

/// <summary>A workload takes less time than the one that differs from it in one thing, on one lane, by the rounds in which they took turns.</summary>
/// <param name="workload">Which should take less.</param>
/// <param name="other">Than which.</param>
/// <param name="what">Who is held against whom, in words.</param>
/// <param name="contenders">For which contenders.</param>
/// <param name="wires">On which wires.</param>
/// <param name="threshold">From where on a difference counts, and why.</param>
/// <param name="orAsFast">Whether it is enough not to take longer.</param>
internal sealed class VariantRule(
    string workload, string other, string what, IReadOnlyList<string> contenders, IReadOnlyList<string> wires, Threshold threshold, bool orAsFast = false)
    : Rule(threshold)
{
    public override IEnumerable<Looked> Look(Evidence evidence) =>
        from contender in contenders
        from wire in wires
        select Look(evidence, contender, wire);

    private Looked Look(Evidence evidence, string contender, string wire)
    {
        if (evidence.Variant(workload, other, contender, wire) is not var (source, found))
        {
            return Looked.WithoutCells($"{workload} against {other}, {contender}/{wire}", $"{workload}/{contender}/{wire}", $"{other}/{contender}/{wire}");
        }

        var noise = source.Findings.Noise.Threshold;
        return Looked.At(new EvidenceRow(
            $"{contender}: {what}",
            "time per exchange",
            workload,
            wire,
            source.Name,
            [found.Cell, found.Other],
            [],
            "",
            found.Ratio,
            orAsFast ? Threshold.NotMore(found.Ratio, noise) : Threshold.Less(found.Ratio, noise),
            null));
    }
}
