namespace Bench.Regression;

/// <summary>Holds two builds against each other: launch after launch, until every cell is decided or launches or time are spent.</summary>
/// <param name="judge">Decides.</param>
/// <param name="launch">Starts both builds anew.</param>
/// <param name="clock">Says when the time is spent.</param>
internal sealed class BuildDuel(BuildJudge judge, Func<int, IBuildLaunch> launch, TimeProvider clock)
{
    // A check is to end within three minutes; a launch on a busy machine takes up to half of one.
    private static readonly TimeSpan s_budget = TimeSpan.FromSeconds(150);

    /// <summary>Runs.</summary>
    /// <param name="cells">The cells' IDs.</param>
    /// <param name="progress">Told after each launch.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A verdict for each cell, in the order of the cells.</returns>
    public IReadOnlyList<BuildVerdict> Run(IReadOnlyList<string> cells, Action<string> progress, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var ratios = cells.ToDictionary(static cell => cell, static _ => new List<double>());
        var verdicts = cells.ToDictionary(static cell => cell, cell => judge.On(cell, []));
        for (var number = 1; number <= BuildJudge.Looks[^1] && Open() is { Length: > 0 } open && clock.GetElapsedTime(start) < s_budget; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using (var started = launch(number))
            {
                foreach (var (cell, ratio) in started.Run(open))
                {
                    ratios[cell].Add(ratio);
                }
            }

            if (BuildJudge.Looks.Contains(number))
            {
                foreach (var cell in open)
                {
                    verdicts[cell] = judge.On(cell, ratios[cell]);
                }
            }

            progress($"launch {number} of at most {BuildJudge.Looks[^1]}: {Open().Length} of {cells.Count} cells open");
        }

        // What the time ran out on is judged by the launches that it got: no look was taken at them before.
        return [.. cells.Select(cell => verdicts[cell] is { Outcome: BuildOutcome.Undecided } ? judge.On(cell, ratios[cell]) : verdicts[cell])];

        string[] Open() => [.. cells.Where(cell => verdicts[cell].Outcome == BuildOutcome.Undecided)];
    }
}
