namespace Bench.Reports;

/// <summary>Cells that differ in one thing only, in its order, so that it can be said what flips along it.</summary>
/// <param name="Axis">What differs: "in flight".</param>
/// <param name="At">What stays the same: "chat-send on memory".</param>
/// <param name="Points">The comparisons along the axis, each with what it is called there.</param>
internal sealed record Series(string Axis, string At, IReadOnlyList<(string Label, Comparison Comparison)> Points)
{
    /// <summary>What the axis of the number in flight is called.</summary>
    public const string InFlightAxis = "in flight";

    /// <summary>The workloads that differ in the number in flight only, rising.</summary>
    public static IReadOnlyList<(string Workload, string Label)> InFlight { get; } =
        [("chat-send", "1 in flight"), ("chat-send-16", "16 in flight"), ("chat-send-64", "64 in flight")];

    // Names of workloads are IDs, never renamed; one that a record does not have is left out.
    private static readonly (string Axis, string At, IReadOnlyList<(string Workload, string Label)> Points)[] s_families =
    [
        (InFlightAxis, "chat-send", InFlight),
        ("payload", "chat-send", [("chat-send", "small text (60 B)"), ("chat-send-medium", "medium text (1 KiB)"), ("chat-send-large", "large text (16 KiB)")]),
    ];

    // From the wire with the least beneath it to the one with the most.
    private static readonly string[] s_wires = ["testhost", "memory", "uds", "tcp", "tls"];

    /// <summary>Every series of two points or more.</summary>
    public static IEnumerable<Series> Of(IReadOnlyList<Comparison> comparisons) =>
        Families(comparisons).Concat(Wires(comparisons)).Where(static series => series.Points.Count > 1);

    private static IEnumerable<Series> Families(IReadOnlyList<Comparison> comparisons) =>
        from family in s_families
        from wire in comparisons.GroupBy(static comparison => comparison.Wire)
        select new Series(
            family.Axis,
            $"{family.At} on {wire.Key}",
            [
                .. from point in family.Points
                   from comparison in wire
                   where comparison.Workload == point.Workload
                   select (point.Label, comparison),
            ]);

    private static IEnumerable<Series> Wires(IReadOnlyList<Comparison> comparisons) =>
        from workload in comparisons.GroupBy(static comparison => comparison.Workload)
        select new Series(
            "wire",
            workload.Key,
            [
                .. from wire in s_wires
                   from comparison in workload
                   where comparison.Wire == wire
                   select ($"on {wire}", comparison),
            ]);
}
