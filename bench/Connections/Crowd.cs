using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Servers;

namespace Bench.Connections;

/// <summary>Idle clients by the thousand: opened, reached by one broadcast, and closed, a bounded number at once.</summary>
/// <param name="connect">Connects one.</param>
/// <param name="cell">How many subscriptions, and how many on each.</param>
internal sealed class Crowd(Func<CancellationToken, ValueTask<IContenderClient>> connect, ConnectionsCell cell) : IAsyncDisposable
{
    // Below the backlog of any listener; two cores are busy with far fewer.
    private const int AtOnce = 64;

    // How many are opened between two looks at what is left of the machine.
    private const int BetweenLooks = 256;

    // Fewer are open before anybody asks; of many, each tenth is told.
    private const int WorthTelling = 10_000;
    private const int Tellings = 10;

    private readonly IdleClient?[] _clients = new IdleClient?[(cell.Count + cell.PerConnection - 1) / cell.PerConnection];
    private readonly TaskCompletionSource _reachedAll = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _opened;
    private int _reached;
    private long _lastReached;
    private volatile string? _stopped;

    /// <summary>How many subscriptions are open.</summary>
    public int Opened => Volatile.Read(ref _opened);

    /// <summary>How many the broadcast has reached.</summary>
    public int Reached => Volatile.Read(ref _reached);

    /// <summary>Why fewer were opened than asked for; null where none were.</summary>
    public string? Stopped => _stopped;

    /// <summary>Opens them, until all are open, one can't be, or there is a reason to stop. Those that are pushed to listen from then on.</summary>
    /// <param name="whyStop">Looked at now and then: why no more are to be opened; null where more may be.</param>
    /// <param name="opened">Told how many are open, at each tenth of many.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<TimeSpan> OpenAsync(Func<string?> whyStop, Action<int> opened, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Math.Min(AtOnce, _clients.Length)).Select(_ => Task.Run(WorkAsync, cancellationToken)));
        var took = Stopwatch.GetElapsedTime(start);
        if (!cell.Polls)
        {
            Listen();
        }

        return took;

        async Task WorkAsync()
        {
            while (_stopped is null && Interlocked.Increment(ref next) is var index && index < _clients.Length)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (index % BetweenLooks == 0)
                {
                    _stopped ??= whyStop();
                }

                await OpenOneAsync(index, opened, cancellationToken);
            }
        }
    }

    /// <summary>Publishes one tick by one more client, and waits until it has reached all.</summary>
    /// <returns>How long the last had to wait that was reached; null where none was.</returns>
    public async Task<TimeSpan?> BroadcastAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        await using var publisher = await connect(cancellationToken);
        var start = Stopwatch.GetTimestamp();
        await publisher.Ticker.IngestAsync(IdleClient.Broadcast, cancellationToken);
        if (cell.Polls)
        {
            Listen(); // Nobody is told: what is published is found by asking, and all ask at once.
        }

        await Task.WhenAny(_reachedAll.Task, Task.Delay(patience, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        return Reached == 0 ? null : Stopwatch.GetElapsedTime(start, Volatile.Read(ref _lastReached));
    }

    /// <summary>Closes them, each as a client does that has done.</summary>
    public async Task<TimeSpan> CloseAsync()
    {
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            _clients.OfType<IdleClient>(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            static (client, _) => client.DisposeAsync());
        Array.Clear(_clients);
        return Stopwatch.GetElapsedTime(start);
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    [SuppressMessage("Design", "CA1031", Justification = "Whatever refuses one more connection, those that are open stand; the reason is kept.")]
    private async Task OpenOneAsync(int index, Action<int> opened, CancellationToken cancellationToken)
    {
        try
        {
            var subscriptions = Math.Min(cell.PerConnection, cell.Count - (index * cell.PerConnection));
            var client = await IdleClient.OpenAsync(connect, subscriptions, cancellationToken);
            _clients[index] = client;
            var step = Math.Max(WorthTelling, cell.Count / Tellings);
            var now = Interlocked.Add(ref _opened, subscriptions);
            if (now / step > (now - subscriptions) / step)
            {
                opened(now);
            }
        }
        catch (Exception refused) when (!cancellationToken.IsCancellationRequested)
        {
            _stopped ??= $"the next was refused: {refused.GetBaseException().Message}";
        }
    }

    private void Listen()
    {
        foreach (var client in _clients)
        {
            client?.Listen(Heard);
        }
    }

    private void Heard()
    {
        Volatile.Write(ref _lastReached, Stopwatch.GetTimestamp());
        if (Interlocked.Increment(ref _reached) == Opened)
        {
            _reachedAll.TrySetResult();
        }
    }
}
