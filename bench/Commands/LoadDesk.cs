using Bench.Load;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>Where a load is followed and shown.</summary>
/// <param name="progress">For what goes on.</param>
/// <param name="results">For what it came to; null where that is printed otherwise.</param>
internal sealed class LoadDesk(IAnsiConsole progress, IAnsiConsole? results)
{
    /// <summary>Runs a load and shows it second by second: in place on a terminal, line by line elsewhere.</summary>
    public async Task<LoadOutcome> WatchAsync(Cell cell, LoadOptions options, Func<ILoadWatcher, Task<LoadOutcome>> run)
    {
        progress.WriteLine($"{cell.Id}, {options.RateText}{(cell.Lane.Wire.Addressing == Servers.Wires.WireAddressing.None ? "; client and server share this process" : "")}");
        if (!progress.Profile.Capabilities.Interactive || !progress.Profile.Capabilities.Ansi)
        {
            return await run(new LoadLines(progress));
        }

        return await progress.Live(new Text("")).AutoClear(true).StartAsync(context => run(new LoadLive(context)));
    }

    /// <summary>Shows what a load came to.</summary>
    public void Show(LoadOutcome outcome, LoadOptions options)
    {
        if (results is null)
        {
            return;
        }

        if (options.Rate is null)
        {
            LoadTables.PrintClosed(results, outcome.Record);
        }
        else
        {
            LoadTables.Print(results, outcome.Record);
        }

        if (outcome.FirstFailure is { } failure)
        {
            results.WriteLine($"The first failure: {failure}");
        }
    }
}
