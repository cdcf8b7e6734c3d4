using System.Diagnostics.CodeAnalysis;
using Bench.Duels;
using Bench.Regression;

namespace Bench.Launches;

/// <summary>
/// Runs matches in several launches, one after the other. Each visits all of its matches several times, in an order of its own
/// each time: what the machine is like at the moment, and what a session is like, are then not a whole launch's luck. As many
/// launches as there are cores warm up at once, because that takes longest; while one measures, the others stand still.
/// </summary>
/// <param name="count">How many launches there are to be.</param>
/// <param name="visits">How often each runs its matches.</param>
/// <param name="start">Starts a launch by its number, from 1, on one of so many cores, from 0, on the first of which this process is. The first launch is to be this process, or not to mind waiting for it.</param>
/// <param name="atOnce">How many warm up at once.</param>
/// <param name="missing">The matches that a launch is to run, by its number; of none, it is not started.</param>
internal sealed class LaunchSeries(int count, int visits, Func<int, int, ILaunch> start, int atOnce, Func<int, IReadOnlyList<Match>> missing) : IAsyncDisposable
{
    // Each is a process with every session open: some hundred megabytes.
    private const int MostAtOnce = 4;

    private readonly Queue<(ILaunch Launch, int Number, int Core, Match[] Matches)> _ready = [];
    private int _started;
    private Task<bool>? _own;

    /// <summary>This process, and children of it, on the cores that there are.</summary>
    public static LaunchSeries Here(int count, int visits, Func<int, IReadOnlyList<Match>> missing, CancellationToken cancellationToken)
    {
        // This process measures where it is; what comes after it warms up elsewhere.
        var own = OperatingSystem.IsLinux() ? Affinity.Cores() : [];
        int[] cores = [.. OneCore.Choice.OrderByDescending(own.Contains).ThenByDescending(static core => core).Take(MostAtOnce)];
        return new LaunchSeries(
            count,
            visits,
            (number, core) => number == 1 ? new OwnLaunch() : new ChildLaunch($"launch {number}", cores.Length == 0 ? null : cores[core], cancellationToken),
            Math.Max(1, cores.Length),
            missing);
    }

    /// <summary>
    /// Has the first launches begin to warm up, and waits for this process: it can do something else that is not timed, and all
    /// the faster, while the others go on. Each other core has the time for two.
    /// </summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        for (var number = 1; number <= Math.Min(count, Math.Max(1, (2 * atOnce) - 1)); number++)
        {
            Start(number, number == 1 ? 0 : 1 + ((number - 2) % (atOnce - 1)));
        }

        if (_ready.TryPeek(out var first) && first.Number == 1)
        {
            // Why it could not, if it could not, is told when it is its turn.
            _own = first.Launch.WarmedUpAsync(cancellationToken);
            await Task.WhenAny(_own);
        }
    }

    /// <summary>Runs them.</summary>
    /// <param name="warmedUp">Told of every launch whether it has settled.</param>
    /// <param name="lost">Told of every launch that did not get warm, or whose process ended before it was told to, and why.</param>
    /// <param name="run">Visits a match in a launch.</param>
    /// <param name="further">What the launch of a number is to visit once more when it has visited all of its matches, and after each such visit; null ends it.</param>
    /// <param name="cancellationToken">Gives up between two matches.</param>
    public async Task RunAsync(
        Action<int, bool> warmedUp,
        Action<int, Exception> lost,
        Func<ILaunch, int, Match, Task> run,
        Func<int, Match?> further,
        CancellationToken cancellationToken)
    {
        while (_ready.Count > 0 || _started < count)
        {
            while (_ready.Count < atOnce && _started < count)
            {
                Start(_started + 1, Enumerable.Range(0, atOnce).Except(_ready.Select(static launch => launch.Core)).FirstOrDefault());
            }

            await WarmUpAsync(warmedUp, lost, cancellationToken);
            while (_ready.TryPeek(out var next))
            {
                try
                {
                    foreach (var match in next.Matches.Concat(Further(next.Number)))
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        await run(next.Launch, next.Number, match);
                    }
                }
                catch (ContestantException gone) when (gone.HasEnded)
                {
                    lost(next.Number, gone);
                }

                await _ready.Dequeue().Launch.DisposeAsync();
            }
        }

        IEnumerable<Match> Further(int number)
        {
            while (further(number) is { } match)
            {
                yield return match;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_ready.TryDequeue(out var launch))
        {
            await launch.Launch.DisposeAsync();
        }
    }

    private void Start(int number, int core)
    {
        _started = number;
        if (missing(number) is { Count: > 0 } matches)
        {
            var launch = start(number, core);
            _ready.Enqueue((launch, number, core, [.. Order(matches, new Random(number))]));
            launch.BeginWarmUp(matches);
        }
    }

    private IEnumerable<Match> Order(IReadOnlyList<Match> matches, Random random)
    {
        for (var visit = 0; visit < visits; visit++)
        {
            var order = matches.ToArray();
            random.Shuffle(order);
            foreach (var match in order)
            {
                yield return match;
            }
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a launch throws is told of it; the others are still run.")]
    private async Task WarmUpAsync(Action<int, bool> warmedUp, Action<int, Exception> lost, CancellationToken cancellationToken)
    {
        for (var left = _ready.Count; left > 0; left--)
        {
            var next = _ready.Peek();
            try
            {
                warmedUp(next.Number, await (next.Number == 1 && _own is not null ? _own : next.Launch.WarmedUpAsync(cancellationToken)));
                _ready.Enqueue(next);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                lost(next.Number, failure);
                await next.Launch.DisposeAsync();
            }

            _ready.Dequeue();
        }
    }
}
