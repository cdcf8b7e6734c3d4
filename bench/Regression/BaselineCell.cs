using Bench.Records;
using Bench.Workloads;

namespace Bench.Regression;

/// <summary>The deterministic figures of one cell.</summary>
/// <param name="Id">The cell's ID.</param>
/// <param name="Figures">Bytes per exchange, by metric; of a wire that carries no bytes there are none of the wire.</param>
/// <param name="Strays">How far the counts of a figure lay from it when the baseline was written, by metric: the greatest of the distances but one. Where that is none, it is left out. Of allocations at least as much as <see cref="Tolerance.LeastStray"/> says.</param>
internal sealed record BaselineCell(string Id, IReadOnlyDictionary<string, double> Figures, IReadOnlyDictionary<string, double> Strays)
{
    /// <summary>The figures of one count.</summary>
    public static BaselineCell Of(string id, IReadOnlyDictionary<string, double> figures) => new(id, figures, new SortedDictionary<string, double>());

    /// <summary>The figures of several counts: the middle one of each, and how far from it they lay. What befalls one count alone widens nothing; what befalls two is a way that the cell has.</summary>
    /// <param name="counts">Of one cell; an odd number, so that one of them is in the middle.</param>
    /// <param name="shape">How the cell's messages flow.</param>
    public static BaselineCell Of(IReadOnlyList<BaselineCell> counts, Shape shape)
    {
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var strays = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var metric in counts[0].Figures.Keys)
        {
            double[] sorted = [.. counts.Select(count => count.Figures[metric]).Order()];
            var middle = sorted[sorted.Length / 2];
            figures[metric] = middle;
            var seen = sorted.Select(figure => Math.Abs(figure - middle)).Order().ElementAt(sorted.Length - 2);
            var least = metric == Metric.Allocated.Id ? middle * Tolerance.LeastStray(shape) : 0;
            if (Math.Round(Math.Max(seen, least), 1) is > 0 and var stray)
            {
                strays[metric] = stray;
            }
        }

        return new BaselineCell(counts[0].Id, figures, strays);
    }
}
