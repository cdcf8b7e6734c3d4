using Bench.Commands;
using Bench.Workloads;

namespace Bench.Reports.Html.Sections;

/// <summary>What was found, before anything else: who wins where, then in words.</summary>
internal static class FindingsSection
{
    private static readonly HtmlColumn[] s_columns =
        [new("workload", false), new("fastest", false), new("next, × as long", false), new("fewest bytes", false)];

    public static HtmlSection Of(RunFindings findings, Sources sources) => new("findings", "Findings")
    {
        Text = [HtmlProse.Of(Verdict(findings))],
        Tables = Rows(findings) is { Length: > 0 } rows ? [new HtmlTable($"Who is fastest on {findings.MainWire}, by workload", s_columns, rows, IsProse: true)] : [],
        Parts =
        [
            .. Summary.Of(findings).Select(part => new HtmlSection(HtmlText.Slug(part.Title), part.Title) { Items = [.. part.Sentences.Select(sources.Linked)] }),
        ],
    };

    private static HtmlRow[] Rows(RunFindings findings) =>
        [.. findings.Comparisons.Where(comparison => comparison.Wire == findings.MainWire).Select(comparison => Row(findings, comparison))];

    private static string Verdict(RunFindings findings)
    {
        var compared = findings.Comparisons.Where(comparison => comparison.Wire == findings.MainWire && comparison.Pairs.Count > 0).ToList();
        if (compared.Count == 0)
        {
            return "No contenders were held against each other, so nobody is ranked.";
        }

        var wins = compared.Where(static comparison => comparison.Leaders.Count == 1).GroupBy(static comparison => comparison.Leaders[0])
            .OrderByDescending(static winner => winner.Count()).Select(winner => $"{winner.Key} is fastest in {(winner.Count() == compared.Count ? "all" : Format.Count(winner.Count()))}").ToList();
        var shared = compared.Count - compared.Count(static comparison => comparison.Leaders.Count == 1);
        var all = $"Of {Format.Count(compared.Count)} workloads on {findings.MainWire}, {(wins.Count == 0 ? "none has a single winner" : Summary.List(wins))}{(shared > 0 && wins.Count > 0 ? $"; {shared} {(shared == 1 ? "has" : "have")} no single winner" : "")}.";
        return wins.Count > 1 ? $"No contender wins everywhere. {all} Choose by what your service does." : all;
    }

    private static HtmlRow Row(RunFindings findings, Comparison comparison)
    {
        var next = comparison.Standings.FirstOrDefault(static standing => standing.Rank > 1);
        var leader = comparison.Leaders.Count > 0 ? comparison.Leaders[0] : "";
        return new HtmlRow(
        [
            new HtmlCell(comparison.Workload, $"workload-{comparison.Workload}", Note: WorkloadCatalog.All.FirstOrDefault(workload => workload.Name == comparison.Workload)?.Summary),
            comparison.Pairs.Count == 0 ? $"{leader} alone" : string.Join(" = ", comparison.Leaders.Select(name => Marked(findings, comparison, name))),
            next?.TimesBest is { } times
                ? new HtmlCell(Marked(findings, comparison, next.Contender), Sources.Duels(comparison, next.Contender), Note: Format.Multiple(times))
                : Figures.Nothing,
            Fewest(findings, comparison),
        ]);
    }

    private static HtmlCell Fewest(RunFindings findings, Comparison comparison)
    {
        var cell = findings.Cells.Where(cell => cell.Workload == comparison.Workload && cell.Wire == comparison.Wire && cell.Contender != CellName.Floor && cell.Wired is not null)
            .MinBy(static cell => cell.Wired!.Total);
        return cell is null ? Figures.Nothing : new HtmlCell(CellWords.Contender(cell), cell.Id, Note: $"{Format.Count(cell.Wired!.Total)} B");
    }

    private static string Marked(RunFindings findings, Comparison comparison, string contender) =>
        findings.Cell(comparison.Workload, contender, comparison.Wire) is { } cell ? CellWords.Contender(cell) : contender;
}
