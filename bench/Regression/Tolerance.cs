using Bench.Records;
using Bench.Workloads;

namespace Bench.Regression;

/// <summary>How far a figure may stray from the baseline, and why.</summary>
/// <param name="Metric">The metric's ID.</param>
/// <param name="Bytes">How many bytes an exchange, in any cell.</param>
/// <param name="TimesStray">How many times what the cell's own figure strayed by when the baseline was written, where that is more.</param>
/// <param name="Reason">Why so many.</param>
internal sealed record Tolerance(string Metric, double Bytes, double TimesStray, string Reason)
{
    /// <summary>What the smallest object takes, on 64 bits.</summary>
    public const double SmallestObject = 24;

    // A handful of counts shows about half of how far many would stray.
    private const double Margin = 2;

    // Counts of one build, in processes of their own, differed by up to 0.02 % there; one object a message is 0.6 % and more.
    private const double LeastStrayUnderWay = 0.0025;

    /// <summary>Of every metric that a baseline holds.</summary>
    public static IReadOnlyList<Tolerance> All { get; } =
    [
        .. Counted.Select(static metric => new Tolerance(
            metric.Id, 0, Margin, "The corpus is seeded and the bytes are counted with one message under way: they repeat exactly, or else the cell says by how much they stray.")),
        new Tolerance(
            Records.Metric.Allocated.Id,
            SmallestObject / 2,
            Margin,
            "Counted with one thread and without profile-guided optimisation, most cells repeat to the byte: half of the smallest object (24 B) lies far above "
            + "that and below one allocation more. Where many messages of an exchange are under way at once, what has to wait for a reader differs now and then, "
            + "even where a handful of counts agree: such a cell is taken to stray by 0.25 % at the least. One object more for each message is still found."),
    ];

    private static IEnumerable<Metric> Counted =>
    [
        Records.Metric.PayloadUp, Records.Metric.PayloadDown, Records.Metric.FirstUp, Records.Metric.FirstDown, Records.Metric.WireUp, Records.Metric.WireDown,
    ];

    /// <summary>The part of its allocations by which a cell is taken to stray, even where its counts agree.</summary>
    public static double LeastStray(Shape shape) => shape is Shape.Duplex or Shape.FanOut or Shape.ClientStream ? LeastStrayUnderWay : 0;

    /// <summary>How many bytes per exchange the figure of a cell may stray.</summary>
    public double Of(BaselineCell cell) => Math.Max(Bytes, TimesStray * cell.Strays.GetValueOrDefault(Metric));
}
