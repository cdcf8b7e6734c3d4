using Bench.Commands;

namespace Bench.Reports.Charts;

/// <summary>Where the time of an exchange goes, layer by layer.</summary>
internal static class LadderChart
{
    /// <summary>The chart; null where the record has no ladder.</summary>
    public static BarChart? Of(RunFindings findings)
    {
        BarGroup[] groups =
        [
            .. from ladder in findings.Ladders
               where findings.IsCharted(ladder.Workload)
               group ladder by ladder.Workload into workload
               let bars = workload.Select(Bar).Where(static bar => bar.Segments.Count > 0).ToArray()
               where bars.Length > 0
               select new BarGroup(workload.Key, bars),
        ];
        return groups.Length == 0 ? null : new BarChart(
            "Where the time of an exchange goes, on tcp",
            "For each workload and contender, three steps: application and serialisation, what protocol and framing add, and what kernel and sockets add. A step that goes to the left takes less than the one before. The table has the figures.",
            ["application (testhost)", "+ protocol (memory − testhost)", "+ kernel (tcp − memory)"],
            groups,
            IsStepped: true);
    }

    // Each step begins where the rung beneath it ends. Without testhost, the protocol's step has the application in it.
    private static Bar Bar(Ladder ladder)
    {
        var parts = new List<Segment>();
        if (ladder.Application is { } application)
        {
            parts.Add(new Segment(0, 0, application.Median, (application.Low, application.High)));
        }

        if (ladder.Memory is { } memory)
        {
            var step = ladder.Protocol ?? memory;
            parts.Add(Step(1, memory.Median - step.Median, step));
        }

        if (ladder is { Memory: { } below, Kernel: { } kernel })
        {
            parts.Add(Step(2, below.Median, kernel));
        }

        var all = ladder.Tcp ?? ladder.Memory ?? ladder.Application;
        var says = all is null ? CellWords.Undecided : Format.Time(all.Median);
        return new Bar(ladder.Contender, parts, says);
    }

    private static Segment Step(int kind, double from, Estimate step) =>
        new(kind, from, from + step.Median, (from + step.Low, from + step.High));
}
