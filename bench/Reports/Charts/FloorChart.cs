using Bench.Commands;

namespace Bench.Reports.Charts;

/// <summary>How many times as long as the floor each contender takes, by workload, on one wire.</summary>
internal static class FloorChart
{
    /// <summary>The chart; null where nobody was held against the floor on this wire.</summary>
    public static DotChart? Of(RunFindings findings, string wire)
    {
        var looks = ContenderLooks.Of(findings);
        var rows = findings.Comparisons.Where(comparison => comparison.Wire == wire && comparison.HasFloor && findings.IsCharted(comparison.Workload)).Select(Row).Where(static row => row.Dots.Count > 0).ToList();
        var series = rows.SelectMany(static row => row.Dots).Select(static dot => dot.Series).Distinct()
            .OrderBy(findings.Contenders.IndexOf).Select(name => (name, looks[name])).ToList();
        return rows.Count == 0 ? null : new DotChart(
            $"Time of an exchange as a multiple of the floor's, on {wire}",
            $"For each of {rows.Count} workloads, a dot for each of {Summary.List([.. series.Select(static one => one.name)])}, with the interval of its ratio to the floor as a line through it. Further left is faster. The table has the figures.",
            "times the floor's time, logarithmic: further left is faster",
            series,
            rows);
    }

    private static DotRow Row(Comparison comparison) => new(
        comparison.Workload,
        [
            .. from standing in comparison.Standings
               where standing.Contender != CellName.Floor && standing.TimesFloor is not null
               select (standing.Contender, standing.TimesFloor!, $"{standing.Contender}: {Format.Multiple(standing.TimesFloor!)} × floor"),
        ]);
}
