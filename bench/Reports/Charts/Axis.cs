namespace Bench.Reports.Charts;

/// <summary>Where values lie between two ends of a plot.</summary>
internal sealed class Axis
{
    // From the densest to the sparsest: the first that has room is taken.
    private static readonly double[][] s_logSteps = [[1, 1.5, 2, 3, 4, 5, 7], [1, 2, 3, 5], [1, 2, 5], [1, 3], [1]];
    private static readonly double[] s_linearSteps = [1, 2, 5, 10];

    private readonly double _low;
    private readonly double _high;
    private readonly bool _isLog;

    private Axis(double low, double high, bool isLog, IReadOnlyList<double> ticks) =>
        (_low, _high, _isLog, Ticks) = (low, high, isLog, ticks);

    /// <summary>The values that are named.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>An axis on which equal distances are equal ratios; every value is above zero.</summary>
    /// <param name="values">What must be on it.</param>
    /// <param name="most">How many ticks at the most.</param>
    public static Axis Log(IEnumerable<double> values, int most)
    {
        var (low, high) = Ends(values, fallback: 1);

        // Room for a mark at either end, and a span even where all values are the same.
        (low, high) = (low / 1.15, Math.Max(high, low * 1.2) * 1.15);
        var ticks = s_logSteps.Select(step => Decades(low, high, step)).FirstOrDefault(ticks => ticks.Count <= most)
            ?? Thinned(Decades(low, high, [1]), most);
        return new Axis(low, high, isLog: true, ticks);
    }

    /// <summary>An axis from zero, or from below it, on which equal distances are equal differences.</summary>
    public static Axis Linear(IEnumerable<double> values, int most)
    {
        var (low, high) = Ends(values.Append(0), fallback: 0);
        high = high > low ? high : low + 1;
        var rough = (high - low) / Math.Max(1, most);
        var decade = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = s_linearSteps.Select(factor => factor * decade).First(step => step >= rough * 0.999);
        var first = (int)Math.Ceiling(low / step);
        return new Axis(low, high, isLog: false, [.. Enumerable.Range(first, (int)Math.Floor(high / step) - first + 1).Select(index => index * step)]);
    }

    /// <summary>An axis of the values given, each of which is named; on it, equal distances are equal ratios.</summary>
    public static Axis Of(IReadOnlyList<double> values) => new(values.Min(), Math.Max(values.Max(), values.Min() * 1.01), isLog: true, values);

    /// <summary>Where a value lies: 0 at the low end, 1 at the high one.</summary>
    public double At(double value) => _isLog
        ? (Math.Log(value) - Math.Log(_low)) / (Math.Log(_high) - Math.Log(_low))
        : (value - _low) / (_high - _low);

    private static (double Low, double High) Ends(IEnumerable<double> values, double fallback)
    {
        double[] all = [.. values.Where(double.IsFinite)];
        return all.Length == 0 ? (fallback, fallback) : (all.Min(), all.Max());
    }

    private static List<double> Decades(double low, double high, double[] steps) =>
    [
        .. from decade in Enumerable.Range((int)Math.Floor(Math.Log10(low)), (int)Math.Ceiling(Math.Log10(high)) - (int)Math.Floor(Math.Log10(low)) + 1)
           from step in steps
           let tick = Math.Round(step * Math.Pow(10, decade), 12)
           where tick >= low && tick <= high
           select tick,
    ];

    private static List<double> Thinned(List<double> ticks, int most)
    {
        var each = (ticks.Count + most - 1) / most;
        return [.. ticks.Where((_, index) => index % each == 0)];
    }
}
