namespace Bench.Calibration;

/// <summary>Makes the checks of a calibration that its journal does not have yet.</summary>
/// <param name="journal">What has been made, and what is added to.</param>
/// <param name="time">Checks time.</param>
/// <param name="figures">Checks figures; made when it is first needed, because it counts a baseline.</param>
internal sealed class CalibrationRun(CalibrationJournal journal, TimeTrial time, Lazy<FigureTrial> figures)
{
    /// <summary>Runs.</summary>
    /// <param name="kinds">The sorts of checks.</param>
    /// <param name="progress">Told of each check.</param>
    /// <param name="cancellationToken">Ends it; the journal has what was made.</param>
    public void Run(IReadOnlyList<TrialKind> kinds, Action<string> progress, CancellationToken cancellationToken)
    {
        var missing = Schedule(kinds).Where(check => !journal.Has(check.Kind, check.Number)).ToList();
        for (var i = 0; i < missing.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (kind, number) = missing[i];
            var outcome = kind.Slowdown is null ? figures.Value.Run(kind, number) : time.Run(kind, number, cancellationToken);
            journal.Add(outcome);
            progress($"[{i + 1}/{missing.Count}] {kind.Name} no. {number}{(outcome.Cell is null ? "" : $" in {outcome.Cell}: {(outcome.Found ? "found" : "missed")}")}{List("false alarm", outcome.FalseAlarms)}{List("called better", outcome.FalsePraise)}{List("undecided", outcome.Undecided)} ({outcome.Seconds:0} s)");
        }
    }

    /// <summary>All checks, the sorts mixed evenly: what the machine does in an hour befalls all of them, and a run that is cut short has some of each.</summary>
    public static IEnumerable<(TrialKind Kind, int Number)> Schedule(IEnumerable<TrialKind> kinds) =>
        kinds.SelectMany(static kind => Enumerable.Range(1, kind.Checks).Select(number => (Kind: kind, Number: number)))
            .OrderBy(static check => (check.Number - 0.5) / check.Kind.Checks);

    private static string List(string what, IReadOnlyList<string> cells) => cells.Count == 0 ? "" : $"; {what}: {string.Join(", ", cells)}";
}
