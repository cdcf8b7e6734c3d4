using Bench.Records;
using Bench.Reports.Markdown;

namespace Bench.Reports.Html.Sections;

/// <summary>Where the numbers come from.</summary>
internal static class OriginSection
{
    private static readonly HtmlColumn[] s_columns = [new("looked at", false), new("found", false), new("cure", false)];

    public static HtmlSection Of(RunRecord record) => new("origin", "Machine and build")
    {
        Items = [.. Origin.Machine(record.Machine).Concat(Origin.Build(record.Build)).Append(Origin.Started(record)).Select(HtmlProse.Of)],
        Tables = record.Findings.Count == 0 ? [] :
        [
            new HtmlTable(
                "What about the machine and the build bears on the numbers",
                s_columns,
                [.. record.Findings.Select(static finding => new HtmlRow([finding.Check, $"{(finding.Concern ? "concern: " : "")}{finding.Says}", finding.Cure ?? CellWords.Nothing]))],
                IsProse: true),
        ],
        Typed = record.Command,
    };
}
