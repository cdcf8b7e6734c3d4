using Bench.Commands;
using Bench.Duels;

namespace Bench.Reports.Html.Sections;

/// <summary>Everybody against everybody, of one workload and wire: each two once, because the ratio of the other two sides is the same, turned over.</summary>
internal static class DuelTable
{
    public static HtmlTable Of(Comparison comparison)
    {
        var contenders = comparison.Ranked;
        return new HtmlTable(
            $"{comparison.Workload} on {comparison.Wire}, {Format.Count(comparison.Rounds)} rounds",
            [new HtmlColumn("row ÷ column", false), .. contenders.SkipLast(1).Select(static contender => new HtmlColumn(contender))],
            [
                .. contenders.Skip(1).Select((row, index) => new HtmlRow(
                    [
                        new HtmlCell(row, $"{comparison.Workload}/{row}/{comparison.Wire}"),
                        .. contenders.SkipLast(1).Select((column, place) => place > index ? new HtmlCell("") : comparison.Between(row, column) is { } pair ? Words(pair) : Figures.Nothing),
                    ],
                    Sources.Duels(comparison, row))),
            ]);
    }

    private static HtmlCell Words(Pair pair) => (pair.Ratio, pair.Verdict) switch
    {
        (null, _) => CellWords.Undecided,
        ({ } ratio, Verdict.NoDifference) => $"{Format.Multiple(ratio)} =",
        ({ } ratio, Verdict.Undecided) => $"{Format.Multiple(ratio)} ?",
        ({ } ratio, _) => Format.Multiple(ratio),
    };
}
