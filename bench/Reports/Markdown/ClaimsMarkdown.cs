using System.Globalization;
using Bench.Claims;
using Bench.Commands;

namespace Bench.Reports.Markdown;

/// <summary>Claims with their verdicts as one Markdown document. The same records give the same bytes.</summary>
internal static class ClaimsMarkdown
{
    private const int MissingNamed = 4;

    private const string Introduction =
        "What people repeat about protocols, held against measurements. A verdict is made of points: each holds two figures of one record against each other, and counts only "
        + "where the whole interval of their ratio lies beyond a threshold that is stated with its reason. Supported: at every point that was decided. Refuted: at none. Depends: at some. "
        + "Undecided: most intervals straddle the threshold. Not measured: no record given has what is needed.";

    public static string Of(ClaimsReport report, string command)
    {
        var text = new MarkdownText();
        text.Heading(1, "Claims");
        text.Paragraph(Introduction);
        text.Table(
            ["claim", "verdict", "confidence", "in words"],
            ["claim", "verdict", "confidence", "in words"],
            report.Claims.Select(static claim => (IReadOnlyList<string>)[claim.Statement, claim.VerdictWords, Level(claim), claim.Words]));
        foreach (var claim in report.Claims)
        {
            Write(text, claim);
        }

        text.Heading(2, "Where this comes from");
        text.Bullets(report.Records.Select(static record =>
            $"{record.Name}: profile {record.Profile}, {record.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC, by: {record.Command}"));
        text.Paragraph("Made into this page by:");
        text.Fence(command);
        return text.ToString();
    }

    /// <summary>What a point says of its claim, in words.</summary>
    public static string Says(Bearing bearing) => bearing switch
    {
        Bearing.For => "for it",
        Bearing.Against => "against it",
        Bearing.NoDifference => "no difference",
        _ => "undecided",
    };

    /// <summary>The figures of a row as they stand in a table: "191 B, 465 B".</summary>
    public static string Values(EvidenceRow row) => row.Values.Count == 0 ? CellWords.Nothing : string.Join(", ", row.Values.Select(value => Value(value, row.Unit)));

    private static void Write(MarkdownText text, ClaimFinding claim)
    {
        text.Heading(2, $"{claim.Statement}: {claim.VerdictWords}");
        text.Paragraph(claim.Words);
        text.Bullets(
        [
            $"ID: {claim.Id}. Decided by: {claim.Decides}.",
            .. claim.Verdict == ClaimVerdict.NotMeasured ? (string[])[] : [$"Confidence: {claim.Certainty.Words}."],
            .. claim.Thresholds.Select(static threshold => $"Threshold {threshold.Words}"),
            .. claim.Limits is { } limits ? (string[])[$"Limits: {limits}"] : [],
            .. Missing(claim),
        ]);
        if (claim.Rows.Count > 0)
        {
            text.Table(
                ["point", "who", "figure", "ratio", "figures", "says", "IDs", "record", "note"],
                ["point", "who", "figure", "says", "IDs", "record", "note"],
                claim.Rows.Select(static row => (IReadOnlyList<string>)
                [
                    row.Point, row.Subject, row.Figure, ClaimWords.Ratio(row.Ratio), Values(row), Says(row.Bearing), string.Join(", ", row.Cells), row.Record, row.Note ?? "",
                ]));
        }
    }

    // One line a reason: a claim on many workloads would otherwise say the same dozens of times.
    private static IEnumerable<string> Missing(ClaimFinding claim) => claim.Missing
        .GroupBy(static point => point.Why)
        .Select(static alike =>
        {
            var what = alike.Select(static point => point.What).ToList();
            string[] cells = [.. alike.SelectMany(static point => point.Cells).Distinct()];
            return $"Missing: {string.Join("; ", what.Take(MissingNamed))}{(what.Count > MissingNamed ? $" and {what.Count - MissingNamed} more" : "")}: {alike.Key}."
                + (cells.Length > 0 ? $" '{Absence.Cure(cells)}' measures it." : "");
        });

    private static string Level(ClaimFinding claim) =>
        claim.Verdict == ClaimVerdict.NotMeasured ? CellWords.Nothing : claim.Certainty.Level.ToString().ToLowerInvariant();

    private static string Value(double value, string unit) => unit switch
    {
        "ns" => Format.Time(value),
        "µs" => Format.Time(value * 1000),
        "" => value.ToString("0.###", CultureInfo.InvariantCulture),
        _ => $"{Format.Count(value)} {unit}",
    };
}
