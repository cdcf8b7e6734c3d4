using Bench.Records;
using Bench.Reports;

namespace Bench.Claims;

/// <summary>What records hold, looked up by ID: in the first record that has it. Figures of two records are never held against each other.</summary>
internal sealed class Evidence(IReadOnlyList<EvidenceSource> sources)
{
    // From the wire with the least beneath it to the one with the most.
    private static readonly string[] s_wires = ["testhost", "memory", "uds", "tcp", "tls"];

    /// <summary>The records, in the order in which they are asked.</summary>
    public IReadOnlyList<EvidenceSource> Sources => sources;

    /// <summary>Every wire that a record has measured something on, from the least machinery to the most.</summary>
    public IReadOnlyList<string> Wires =>
    [
        .. sources.SelectMany(static source => source.Findings.Wires).Distinct()
            .OrderBy(static wire => Array.IndexOf(s_wires, wire) is var place and >= 0 ? place : s_wires.Length),
    ];

    /// <summary>Two contenders in the same rounds; null where no record has such rounds.</summary>
    public (EvidenceSource Source, Pair Pair)? Pair(string workload, string contender, string other, string wire) => First(
        source => source.Findings.Compared(workload, wire)?.Between(contender, other));

    /// <summary>Two cells that one record has measured; null where none has both.</summary>
    public (EvidenceSource Source, CellFinding Cell, CellFinding Other)? Cells(CellName cell, CellName other) =>
        Together([cell, other]) is var (source, cells) ? (source, cells[0], cells[1]) : null;

    /// <summary>Cells that one record has measured, in the order of their names; null where none has all.</summary>
    public (EvidenceSource Source, IReadOnlyList<CellFinding> Cells)? Together(IReadOnlyList<CellName> names)
    {
        foreach (var source in sources)
        {
            CellFinding[] cells = [.. names.Select(name => Measured(source, name)).OfType<CellFinding>()];
            if (cells.Length == names.Count)
            {
                return (source, cells);
            }
        }

        return null;
    }

    /// <summary>A workload against the one that it is a variant of; null where no record has such rounds.</summary>
    public (EvidenceSource Source, (string Cell, string Other, Estimate? Ratio) Found)? Variant(string workload, string other, string contender, string wire)
    {
        foreach (var source in sources)
        {
            if (source.Variant(workload, other, contender, wire) is { } found)
            {
                return (source, found);
            }
        }

        return null;
    }

    /// <summary>What records hold of behaviour under load, each with its record.</summary>
    public IEnumerable<(EvidenceSource Source, T Entry)> Load<T>(Func<LoadSection, IEnumerable<T>> select) =>
        sources.SelectMany(source => source.Record.Load is { } load ? select(load).Select(entry => (source, entry)) : []);

    /// <summary>What records hold of codecs, each with its record.</summary>
    public IEnumerable<(EvidenceSource Source, T Entry)> Codecs<T>(Func<CodecSection, IEnumerable<T>> select) =>
        sources.SelectMany(source => source.Record.Codecs is { } codecs ? select(codecs).Select(entry => (source, entry)) : []);

    private static CellFinding? Measured(EvidenceSource source, CellName name) =>
        source.Findings.Cell(name.Workload, name.Contender, name.Wire) is { Status: CellStatus.Measured } cell ? cell : null;

    private (EvidenceSource Source, T Found)? First<T>(Func<EvidenceSource, T?> look)
        where T : class
    {
        foreach (var source in sources)
        {
            if (look(source) is { } found)
            {
                return (source, found);
            }
        }

        return null;
    }
}
