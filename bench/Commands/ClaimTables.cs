using Bench.Claims;
using Bench.Reports;
using Bench.Reports.Markdown;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>Claims with their verdicts in the terminal.</summary>
internal static class ClaimTables
{
    /// <param name="output">Where to.</param>
    /// <param name="report">The claims.</param>
    /// <param name="withEvidence">Whether every point is printed beneath its claim.</param>
    public static void Print(IAnsiConsole output, ClaimsReport report, bool withEvidence)
    {
        var table = Tables.Create("claim", "verdict", "confidence", "in words");
        table.Columns[0].NoWrap = true;
        foreach (var claim in report.Claims)
        {
            table.AddRow(
                $"{claim.Id}", $"[{Colour(claim.Verdict)}]{claim.VerdictWords}[/]",
                claim.Verdict == ClaimVerdict.NotMeasured ? CellWords.Nothing : claim.Certainty.Level.ToString().ToLowerInvariant(),
                $"{claim.Statement}. {claim.Words}".EscapeMarkup());
        }

        output.Write(table);
        if (withEvidence)
        {
            report.Claims.ToList().ForEach(claim => PrintEvidence(output, claim));
        }

        output.WriteLine(
            $"From {string.Join(", ", report.Records.Select(static record => record.Name))}: "
            + string.Join(", ", report.Claims.GroupBy(static claim => claim.VerdictWords).Select(static alike => $"{alike.Count()} {alike.Key}"))
            + $".{(withEvidence ? "" : " 'bench claims <record> --claim <id>' shows the evidence for one.")}");
    }

    private static void PrintEvidence(IAnsiConsole output, ClaimFinding claim)
    {
        output.WriteLine($"Decided by: {claim.Decides}. Confidence: {claim.Certainty.Words}.");
        foreach (var threshold in claim.Thresholds)
        {
            output.WriteLine($"Threshold: {threshold.Words}");
        }

        if (claim.Limits is { } limits)
        {
            output.WriteLine($"Limits: {limits}");
        }

        var table = Tables.Create("point", "who", "figure", "ratio", "says", "note");
        foreach (var row in claim.Rows)
        {
            table.AddRow([.. ((string[])[row.Point, row.Subject, row.Figure, ClaimWords.Ratio(row.Ratio), ClaimsMarkdown.Says(row.Bearing), row.Note ?? ""]).Select(static cell => cell.EscapeMarkup())]);
        }

        if (claim.Rows.Count > 0)
        {
            output.Write(table);
        }

        if (claim.Missing.Count > 0)
        {
            output.WriteLine($"Missing: {string.Join("; ", claim.Missing.Select(static point => point.What))}. {ClaimWords.Reasons(claim.Missing)}.");
        }
    }

    private static string Colour(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Supported => "green",
        ClaimVerdict.Refuted => "red",
        ClaimVerdict.Depends => "yellow",
        _ => "grey",
    };
}
