using Bench.Commands;
using Bench.Duels;

namespace Bench.Reports.Html.Sections;

/// <summary>Everybody against everybody, of one workload and wire.</summary>
internal static class DuelTable
{
    public static HtmlTable Of(Comparison comparison)
    {
        var contenders = comparison.Pairs.Select(static pair => pair.Contender).Distinct().ToList();
        return new HtmlTable(
            $"{comparison.Workload} on {comparison.Wire}, {Format.Count(comparison.Rounds)} rounds",
            [new HtmlColumn("row ÷ column", false), .. contenders.Select(static contender => new HtmlColumn(contender))],
            [
                .. contenders.Select(row => new HtmlRow(
                    [
                        new HtmlCell(row, $"{comparison.Workload}/{row}/{comparison.Wire}"),
                        .. contenders.Select(column => comparison.Between(row, column) is { } pair ? Words(pair) : Figures.Nothing),
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
