using System.Diagnostics;
using Payloads;
using Servers;
using Servers.Application;

namespace Bench.Push;

/// <summary>One subscriber, on a connection of its own: reads whatever comes, and keeps when it came.</summary>
internal sealed class Subscriber : IAsyncDisposable
{
    private readonly IContenderClient _client;
    private readonly IAsyncEnumerator<Tick> _feed;
    private readonly CancellationTokenSource _leaving;
    private Expectation? _expected;
    private Task _listening = Task.CompletedTask;

    private Subscriber(IContenderClient client, IAsyncEnumerator<Tick> feed, CancellationTokenSource leaving)
    {
        _client = client;
        _feed = feed;
        _leaving = leaving;
    }

    /// <summary>Polls so far; 0 where updates are pushed.</summary>
    public long Polls => (_feed as IPollingFeed)?.Polls ?? 0;

    /// <summary>Why it heard no more; null where it still listens, or was asked to leave.</summary>
    public string? Failure { get; private set; }

    /// <summary>Connects and subscribes.</summary>
    public static async Task<Subscriber> OpenAsync(Func<CancellationToken, ValueTask<IContenderClient>> connect, CancellationToken cancellationToken)
    {
        var client = await connect(cancellationToken);
        var leaving = new CancellationTokenSource();
        try
        {
            var feed = await client.Ticker.SubscribeAsync(new TickSubscription(TickSubscription.Live, 0), leaving.Token);
            return new Subscriber(client, feed, leaving);
        }
        catch
        {
            leaving.Dispose();
            await client.DisposeAsync();
            throw;
        }
    }

    /// <summary>Begins to listen.</summary>
    /// <param name="after">How long it waits first: who polls by the clock does not do so in step with everybody else.</param>
    public void Listen(TimeSpan after) => _listening = ListenAsync(after);

    /// <summary>Names what is published from now on.</summary>
    public void Expect(Expectation expected) => Volatile.Write(ref _expected, expected);

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _listening;
        await _feed.DisposeAsync();
        await _client.DisposeAsync();
        _leaving.Dispose();
    }

    private async Task ListenAsync(TimeSpan after)
    {
        try
        {
            await Task.Delay(after, _leaving.Token);
            while (await _feed.MoveNextAsync())
            {
                var now = Stopwatch.GetTimestamp();
                Volatile.Read(ref _expected)?.Take(_feed.Current, now);
            }

            Failure = "the server ended the subscription";
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // It was asked to leave.
        }
        catch (Exception lost) when (lost is IOException or HttpRequestException or RefusedException or OperationCanceledException)
        {
            Failure = lost.Message;
        }
    }
}
