using System.Globalization;
using Bench.Commands;

namespace Bench.Reports.Markdown;

/// <summary>The bytes of exchanges as a table; wires that move the same share a row.</summary>
internal static class SizesTable
{
    private static readonly string[] s_headings =
    [
        "workload", "contender", "wires", "payload up", "payload down", "overhead up", "overhead down", "overhead", "first up", "first down",
    ];

    public static void Write(MarkdownText text, RunFindings findings)
    {
        var rows = findings.Cells.Where(static cell => cell is { Wired: not null, Payload: not null })
            .GroupBy(static cell => (cell.Workload, Contender: CellWords.Contender(cell), cell.Payload, cell.Wired, cell.First))
            .Select(static alike => Row(alike.First(), string.Join(", ", alike.Select(static cell => cell.Wire))))
            .ToList();
        if (rows.Count == 0)
        {
            text.Paragraph("No bytes were counted.");
            return;
        }

        text.Paragraph(
            "Bytes per exchange, counted in a pass of their own. Payload: the encoded messages alone. Overhead: what else is at the wire once the connections stand, "
            + "framing, headers and the protocol's own acknowledgements, and as a part of all bytes. First: until the first exchange has ended, opening the connections included.");
        text.Table(s_headings, ["workload", "contender", "wires"], rows);
    }

    private static string[] Row(CellFinding cell, string wires)
    {
        var (payload, wired) = (cell.Payload!, cell.Wired!);
        return
        [
            cell.Workload,
            CellWords.Contender(cell),
            wires,
            Format.Count(payload.Up),
            Format.Count(payload.Down),
            Format.Count(wired.Up - payload.Up),
            Format.Count(wired.Down - payload.Down),
            string.Create(CultureInfo.InvariantCulture, $"{(wired.Total - payload.Total) / wired.Total * 100:0} %"),
            CellWords.Count(cell.First?.Up),
            CellWords.Count(cell.First?.Down),
        ];
    }
}
