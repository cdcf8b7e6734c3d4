using Bench.Records;

namespace Bench.Reports;

/// <summary>Highest rates within an objective, in words.</summary>
internal static class GoodputWords
{
    /// <summary>Who they are of: the cell and wire of the run that verified it, or of a run that led there.</summary>
    public static LoadRecord? Subject(GoodputRecord goodput) => goodput.Verification ?? (goodput.Probes is [var first, ..] ? first : null);

    /// <summary>One sentence a workload, wire and objective, the highest rate first.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<GoodputRecord> goodputs) =>
        from goodput in goodputs
        let subject = Subject(goodput)
        where subject is not null
        group (goodput, subject) by (subject.Workload, subject.Wire, goodput.Objective) into row
        select $"{row.Key.Workload} on {row.Key.Wire} within {row.Key.Objective}: "
            + $"{string.Join("; ", row.OrderByDescending(static one => one.goodput.Rate).Select(static one => Sentence(one.goodput, one.subject)))}.";

    private static string Sentence(GoodputRecord goodput, LoadRecord subject) => goodput.Rate <= 0
        ? $"{subject.Contender} held it at no rate that was tried"
        : $"{subject.Contender} {LoadWords.Rate(goodput.Rate)}{(goodput.PerServerCore is { } perCore ? $", {LoadWords.Rate(perCore)} for each core of the server" : "")}";
}
