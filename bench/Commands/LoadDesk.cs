using Bench.Load;
using Bench.Records;
using Bench.Serving;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>Where loads are run, followed, shown and recorded.</summary>
/// <param name="progress">For what goes on.</param>
/// <param name="results">For what it came to; null where that is printed otherwise.</param>
/// <param name="recording">Keeps it.</param>
/// <param name="options">How it is sent.</param>
/// <param name="objective">What the highest rate is sought for; null where the rate is given.</param>
internal sealed class LoadDesk(IAnsiConsole progress, IAnsiConsole? results, LoadRecording recording, LoadOptions options, Objective? objective)
{
    private readonly List<LoadRecord> _loads = [];
    private readonly List<GoodputRecord> _goodputs = [];

    /// <summary>Whether every load was whole, flawless and not void, and every search found a rate.</summary>
    public bool IsAllRight { get; private set; } = true;

    /// <summary>Why the first load that ended early did; null where none did.</summary>
    public string? Incomplete => _loads.FirstOrDefault(static load => load.Incomplete is not null)?.Incomplete;

    /// <summary>Loads one server.</summary>
    public Task ServeAsync(Cell cell, IServed served, CancellationToken cancellationToken) => objective is null
        ? LoadAsync(cell, served, cancellationToken)
        : SearchAsync(cell, served, objective, cancellationToken);

    public void PrintJson(IAnsiConsole output)
    {
        if (objective is null)
        {
            JsonOutput.Print(output, _loads, static context => context.IReadOnlyListLoadRecord);
        }
        else
        {
            JsonOutput.Print(output, _goodputs, static context => context.IReadOnlyListGoodputRecord);
        }
    }

    private async Task LoadAsync(Cell cell, IServed served, CancellationToken cancellationToken)
    {
        progress.WriteLine($"{cell.Id}, {options.RateText}{Sharing(served)}");
        var run = new LoadRun(served, cell.Workload, options);
        var outcome = progress.Profile.Capabilities is { Interactive: true, Ansi: true }
            ? await progress.Live(new Text("")).AutoClear(true).StartAsync(display => run.RunAsync(new LoadLive(display), cancellationToken))
            : await run.RunAsync(new LoadLines(progress), cancellationToken);
        _loads.Add(recording.Add(outcome));
        IsAllRight &= outcome is { IsFlawless: true, Record.Void: null };
        if (results is not null)
        {
            LoadTables.Print(results, outcome, isOpenLoop: options.Rate is not null);
        }
    }

    private async Task SearchAsync(Cell cell, IServed served, Objective sought, CancellationToken cancellationToken)
    {
        progress.WriteLine($"{cell.Id}, the highest rate that holds {sought.Text}{Sharing(served)}");
        var search = new GoodputSearch(TryAsync, options, sought, (outcome, whyNot) => progress.WriteLine(
            $"  {Format.Count(outcome.Record.TargetRate)}/s for {Format.Count(outcome.Record.Seconds)} s: {whyNot ?? "holds"}"));
        var goodput = await search.RunAsync();
        _goodputs.Add(goodput);
        recording.Add(goodput, search.Verification);
        IsAllRight &= goodput.Verification is not null;
        if (results is not null)
        {
            LoadTables.Print(results, goodput, search.LimitedBy);
        }

        async Task<LoadOutcome> TryAsync(LoadOptions tried)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var outcome = await new LoadRun(served, cell.Workload, tried).RunAsync(watcher: null, cancellationToken);
            return served.Gone.IsCompleted ? throw new ServedException(await served.Gone) : outcome;
        }
    }

    private static string Sharing(IServed served) => served.SharesProcess ? "; client and server share this process" : "";
}
