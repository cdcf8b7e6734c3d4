using System.Globalization;
using Bench.Duels;
using Bench.Records;
using Bench.Regression;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Bench.Comparisons;

/// <summary>
/// Holds the times of a cell in two records against each other: by its ratios to the floor where both have them, because
/// those are interleaved within a record, else by launches, else not at all.
/// </summary>
/// <param name="before">The earlier record.</param>
/// <param name="after">The later one.</param>
/// <param name="threshold">How much slower is let pass, and how much faster is not yet called so.</param>
/// <param name="cells">Over how many cells the error is shared out (Bonferroni).</param>
internal sealed class TimeComparer(RunRecord before, RunRecord after, double threshold, int cells)
{
    private const double Error = 0.05;
    private const string Floor = "floor";

    public TimeChange Compare(CellRecord then, CellRecord now)
    {
        if (ByFloor(then.Id) is { } interleaved)
        {
            return new TimeChange(then.Id, Outcome(interleaved), interleaved, "ratios to the floor");
        }

        var (first, second) = (Launches(then), Launches(now));
        if (first.Length > 1 && second.Length > 1)
        {
            var ratio = Welch(first, second);
            return new TimeChange(then.Id, Outcome(ratio), ratio, string.Create(CultureInfo.InvariantCulture, $"means of {first.Length} and {second.Length} launches"));
        }

        return new TimeChange(then.Id, BuildOutcome.Undecided, null, "no ratio to the floor in both, and a single launch can't tell its luck from a change");
    }

    // The intervals of both hold at once in all but a cell's share of the error, so every ratio between their bounds does.
    private LaunchRatio? ByFloor(string cell) => TimesFloor(before, cell) is { } then && TimesFloor(after, cell) is { } now
        ? new LaunchRatio(now.Median / then.Median, now.Least / then.Most, now.Most / then.Least)
        : null;

    private Ratio? TimesFloor(RunRecord record, string cell)
    {
        var tournament = record.Tournaments.FirstOrDefault(tournament =>
            tournament.Purpose == TournamentPurpose.Comparison && tournament.Contestants[0].Split('/')[1] == Floor && tournament.Contestants.Skip(1).Contains(cell));
        return tournament is null
            ? null
            : (tournament with { Confidence = 1 - (Error / cells / 2) }).Result.Between(tournament.Contestants.ToList().IndexOf(cell), 0);
    }

    private static double[] Launches(CellRecord cell) =>
        [.. cell.Launches(Metric.Time).Where(static samples => samples.Count > 0).Select(static samples => Math.Log(samples.Mean()))];

    // Welch's interval on logarithms: the spread of launches need not be the same in both.
    private LaunchRatio Welch(double[] then, double[] now)
    {
        var (first, second) = (then.Variance() / then.Length, now.Variance() / now.Length);
        var difference = now.Mean() - then.Mean();
        var freedom = first + second == 0
            ? then.Length + now.Length - 2
            : Math.Pow(first + second, 2) / ((first * first / (then.Length - 1)) + (second * second / (now.Length - 1)));
        var half = StudentT.InvCDF(0, 1, freedom, 1 - (Error / cells / 2)) * Math.Sqrt(first + second);
        return LaunchRatio.Around(difference, half);
    }

    // Faster, too, only beyond the threshold: nothing here rules a drift of the machine out.
    private BuildOutcome Outcome(LaunchRatio ratio) => ratio switch
    {
        { Low: var low } when low > 1 + threshold => BuildOutcome.Slower,
        { High: var high } when high < 1 / (1 + threshold) => BuildOutcome.Faster,
        { Low: var low, High: var high } when low >= 1 / (1 + threshold) && high <= 1 + threshold => BuildOutcome.Same,
        _ => BuildOutcome.Undecided,
    };
}
