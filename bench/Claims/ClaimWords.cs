using System.Globalization;
using Bench.Commands;
using Bench.Reports;

namespace Bench.Claims;

/// <summary>A verdict in a sentence or two: at how many points it holds, by how much, and where it flips.</summary>
internal static class ClaimWords
{
    /// <param name="verdict">The verdict.</param>
    /// <param name="rows">What bears on the claim.</param>
    /// <param name="missing">What is missing.</param>
    /// <param name="parts">Of each part of the claim that nothing was measured of, what is missing first.</param>
    public static string Of(ClaimVerdict verdict, IReadOnlyList<EvidenceRow> rows, IReadOnlyList<MissingPoint> missing, IReadOnlyList<string> parts) => verdict switch
    {
        ClaimVerdict.NotMeasured => $"No record given bears on it: {Reasons(missing)}.",
        ClaimVerdict.Supported => $"It holds at {All(rows)}{Range(rows, Bearing.For)}.{Undecided(rows)}",
        ClaimVerdict.Refuted => $"It holds at none of {Points(rows.Count - Weighing.Count(rows, Bearing.Undecided))} that were decided: {Otherwise(rows)}.{Undecided(rows)}",
        ClaimVerdict.Undecided => $"{Capital(Points(Weighing.Count(rows, Bearing.Undecided)))} of {rows.Count} straddle the threshold or have no interval: a longer run may decide.",
        _ => $"It holds at {Points(Weighing.Count(rows, Bearing.For))} of {rows.Count}{Range(rows, Bearing.For)}, and not at others: {Otherwise(rows)}.{Undecided(rows)} {string.Join(" ", Flips.Of(rows))}",
    } + (verdict == ClaimVerdict.NotMeasured || parts.Count == 0 ? "" : $" Of a part of it nothing was measured: {string.Join("; ", parts)}.");

    /// <summary>"0.41", or with its interval where it has one.</summary>
    public static string Ratio(Estimate? ratio) => ratio switch
    {
        null => CellWords.Nothing,
        { Median: var median, Low: var low, High: var high } when low.Equals(high) => Figure(median),
        _ => Format.Multiple(ratio),
    };

    /// <summary>A ratio of counted figures.</summary>
    public static string Figure(double ratio) => ratio.ToString(ratio switch { < 10 => "0.00", < 100 => "0.0", _ => "0" }, CultureInfo.InvariantCulture);

    /// <summary>Why points are missing, each reason once, and the one command that measures all that a run can.</summary>
    public static string Reasons(IReadOnlyList<MissingPoint> missing)
    {
        string[] cells = [.. missing.SelectMany(static point => point.Cells).Distinct()];
        return string.Join("; ", [.. missing.Where(static point => point.Cells.Count == 0).Select(static point => point.Why).Distinct(), .. cells.Length > 0 ? (string[])[$"'{Absence.Cure(cells)}' measures it"] : []]);
    }

    private static string Range(IReadOnlyList<EvidenceRow> rows, Bearing bearing)
    {
        double[] medians = [.. rows.Where(row => row.Bearing == bearing && row.Ratio is not null).Select(static row => row.Ratio!.Median)];
        return medians.Length == 0 ? ""
            : Figure(medians.Min()) == Figure(medians.Max()) ? $" ({Figure(medians.Min())} times)"
            : $" ({Figure(medians.Min())} to {Figure(medians.Max())} times)";
    }

    private static string Otherwise(IReadOnlyList<EvidenceRow> rows) => string.Join(" and ", ((string?[])
    [
        Weighing.Count(rows, Bearing.Against) is > 0 and var against ? $"the other way round at {against}{Range(rows, Bearing.Against)}" : null,
        Weighing.Count(rows, Bearing.NoDifference) is > 0 and var none ? $"no difference that counts at {none}" : null,
    ]).OfType<string>());

    private static string Undecided(IReadOnlyList<EvidenceRow> rows) => Weighing.Count(rows, Bearing.Undecided) switch
    {
        0 => "",
        1 => " One more point is undecided.",
        var count => $" {count} more points are undecided.",
    };

    private static string All(IReadOnlyList<EvidenceRow> rows) => (rows.Count - Weighing.Count(rows, Bearing.Undecided)) switch
    {
        1 => "the one point that was decided",
        var count => $"all {count} points that were decided",
    };

    private static string Points(int count) => count == 1 ? "1 point" : $"{count} points";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
