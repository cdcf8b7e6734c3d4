using Bench.Claims;
using Bench.Records;

namespace Bench.Reports.Html.Sections;

/// <summary>What people repeat about protocols, each with what this record says of it.</summary>
internal static class ClaimsSection
{
    private const string ThisRecord = "this record";

    public static HtmlSection Of(RunRecord record, RunFindings findings)
    {
        var report = ClaimsReport.Of(new Evidence([new EvidenceSource(ThisRecord, record, findings)]));
        return new HtmlSection("claims", "Claims")
        {
            Text =
            [
                HtmlProse.Of(
                    "What people repeat about protocols, held against this record. Supported: at every point that was decided. Refuted: at none. Depends: at some. "
                    + "Undecided: most intervals straddle the threshold. Not measured: this record has nothing that bears on it. ‘bench claims’ lists the points, the thresholds and their reasons, "
                    + "and takes several records."),
            ],
            Tables =
            [
                new HtmlTable(
                    "Claims and verdicts",
                    [new("claim", false), new("verdict", false), new("confidence", false), new("in words", false)],
                    [.. report.Claims.OrderBy(static claim => claim.Verdict == ClaimVerdict.NotMeasured).Select(static claim => new HtmlRow(
                    [
                        claim.Statement,
                        claim.VerdictWords,
                        claim.Verdict == ClaimVerdict.NotMeasured ? CellWords.Nothing : claim.Certainty.Level.ToString().ToLowerInvariant(),
                        claim.Words,
                    ]))],
                    IsProse: true),
            ],
        };
    }
}
