namespace Bench.Regression;

/// <summary>Holds two builds against each other: launch after launch, until every cell is decided or the launches are spent.</summary>
/// <param name="judge">Decides.</param>
/// <param name="launch">Starts both builds anew.</param>
/// <param name="seed">Seeds the order of the cells.</param>
internal sealed class BuildDuel(BuildJudge judge, Func<int, IBuildLaunch> launch, int seed)
{
    /// <summary>Runs.</summary>
    /// <param name="cells">The cells' IDs.</param>
    /// <param name="progress">Told after each launch.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A verdict for each cell, in the order of the cells.</returns>
    public async Task<IReadOnlyList<BuildVerdict>> RunAsync(
        IReadOnlyList<string> cells, Action<string> progress, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        var ratios = cells.ToDictionary(static cell => cell, static _ => new List<double>());
        var verdicts = cells.ToDictionary(static cell => cell, cell => judge.On(cell, []));
        for (var number = 1; number <= BuildJudge.Looks[^1] && Open() is { Length: > 0 } open; number++)
        {
            // In another order each time: what a cell leaves behind in a process is not to favour the same neighbour always.
            random.Shuffle(open);
            using (var started = launch(number))
            {
                foreach (var cell in open)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    ratios[cell].Add(await started.RatioAsync(cell, cancellationToken));
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

        return [.. cells.Select(cell => verdicts[cell])];

        string[] Open() => [.. cells.Where(cell => verdicts[cell].Outcome == BuildOutcome.Undecided)];
    }
}
