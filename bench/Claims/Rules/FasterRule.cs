namespace Bench.Claims.Rules;

/// <summary>One contender takes less time per exchange than others, by the rounds in which they took turns.</summary>
/// <param name="contender">Who should take less.</param>
/// <param name="others">Than whom.</param>
/// <param name="workloads">On which workloads.</param>
/// <param name="wires">On which wires.</param>
/// <param name="threshold">From where on a difference counts, and why.</param>
/// <param name="orAsFast">Whether it is enough not to take longer.</param>
internal sealed class FasterRule(
    string contender, IReadOnlyList<string> others, IReadOnlyList<string> workloads, IReadOnlyList<string> wires, Threshold threshold, bool orAsFast = false)
    : Rule(threshold)
{
    public override IEnumerable<Looked> Look(Evidence evidence) =>
        from other in others
        from workload in workloads
        from wire in wires
        select Look(evidence, other, workload, wire);

    private Looked Look(Evidence evidence, string other, string workload, string wire)
    {
        string[] cells = [$"{workload}/{contender}/{wire}", $"{workload}/{other}/{wire}"];
        if (evidence.Pair(workload, contender, other, wire) is not var (source, pair))
        {
            return Looked.WithoutCells($"{cells[0]} against {other}", cells);
        }

        var noise = source.Findings.Noise.Threshold;
        return Looked.At(new EvidenceRow(
            $"{contender} against {other}",
            "time per exchange",
            workload,
            wire,
            source.Name,
            cells,
            [],
            "",
            pair.Ratio,
            orAsFast ? Threshold.NotMore(pair.Ratio, noise) : Threshold.Less(pair.Ratio, noise),
            Emulated(source, workload, wire, contender, other)));
    }

    private static string? Emulated(EvidenceSource source, string workload, string wire, params string[] contenders)
    {
        var emulated = contenders.Where(name => source.Findings.Cell(workload, name, wire)?.Emulation is not null).ToList();
        return emulated.Count == 0 ? null : $"{string.Join(" and ", emulated)} emulated here";
    }
}
