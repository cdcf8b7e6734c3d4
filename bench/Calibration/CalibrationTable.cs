using System.Globalization;
using System.Text;
using MathNet.Numerics.Statistics;

namespace Bench.Calibration;

/// <summary>What a calibration has shown, as Markdown for docs/METHODOLOGY.md.</summary>
internal static class CalibrationTable
{
    private const string Nothing = "–";

    /// <param name="kinds">The sorts of checks, in the order of the rows.</param>
    /// <param name="outcomes">The checks.</param>
    /// <param name="setting">What they were made on.</param>
    /// <param name="command">The command that makes them.</param>
    /// <param name="date">When.</param>
    public static string Of(
        IReadOnlyList<TrialKind> kinds, IReadOnlyList<TrialOutcome> outcomes, CalibrationSetting setting, string command, DateTimeOffset date)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"    {command}").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"On {date:yyyy-MM-dd}, {setting.Machine}, {setting.Runtime}, commit {setting.Commit ?? "unknown"}; {setting.Cells.Count} cells a check: {string.Join(", ", setting.Cells)}.").AppendLine();
        text.AppendLine("| put into one cell | threshold | checks | found | false alarms | wrongly called better | undecided cells | seconds a check |");
        text.AppendLine("|---|---:|---:|---|---|---:|---:|---|");
        foreach (var kind in kinds)
        {
            TrialOutcome[] own = [.. outcomes.Where(outcome => outcome.Kind == kind.Name)];
            if (own.Length > 0)
            {
                text.AppendLine(Row(kind, own));
            }
        }

        return text.AppendLine().AppendLine("Found, false alarms: checks, of how many, and the rate's 95 % interval (Clopper–Pearson). A false alarm is a check that fails for a cell that nothing was put into.").ToString();
    }

    private static string Row(TrialKind kind, TrialOutcome[] outcomes)
    {
        var seconds = outcomes.Select(static outcome => outcome.Seconds).ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Injected(kind)} | {(kind.Threshold is { } threshold ? $"{threshold * 100:0.##} %" : Nothing)} | {outcomes.Length} | {(outcomes.Any(static outcome => outcome.Cell is not null) ? Part(outcomes, static outcome => outcome.Found) : Nothing)} | {Part(outcomes, static outcome => outcome.FalseAlarms.Count > 0)} | {outcomes.Count(static outcome => outcome.FalsePraise.Count > 0)} | {outcomes.Sum(static outcome => outcome.Undecided.Count)} | {seconds.Median():0}, at most {seconds.Max():0} |");
    }

    private static string Injected(TrialKind kind) => kind switch
    {
        { Slowdown: 0 } => "nothing (time)",
        { Slowdown: { } slowdown } => string.Create(CultureInfo.InvariantCulture, $"{slowdown * 100:0.##} % more time"),
        { Defect: { } defect } => Defects.Named(defect).Summary,
        _ => "nothing (bytes, allocations)",
    };

    private static string Part(TrialOutcome[] outcomes, Func<TrialOutcome, bool> holds)
    {
        var part = new Proportion(outcomes.Count(holds), outcomes.Length);
        return string.Create(CultureInfo.InvariantCulture, $"{part.Times} of {part.Of} [{part.Low * 100:0.#} %, {part.High * 100:0.#} %]");
    }
}
