namespace Servers.Rest.Client;

/// <summary>Polls by the clock: the server answers at once, with nothing where nothing is new.</summary>
/// <typeparam name="T">What is polled for.</typeparam>
/// <param name="poll">Gets what came after a sequence, oldest first.</param>
/// <param name="sequence">The sequence of an item.</param>
/// <param name="cursor">The sequence of the last item that is not to be heard.</param>
/// <param name="count">How many items end it; 0: none do.</param>
/// <param name="limit">How many items a poll brings at the most: one that brings as many has left some behind.</param>
/// <param name="every">How long it waits before each poll, unless some were left behind; null: as <see cref="PollDelay"/> says.</param>
/// <param name="cancellationToken">Ends it.</param>
internal sealed class Poller<T>(
    Func<long, CancellationToken, ValueTask<ReadOnlyMemory<T>>> poll,
    Func<T, long> sequence,
    long cursor,
    int count,
    int limit,
    TimeSpan? every,
    CancellationToken cancellationToken) : PollingFeed<T>(sequence, cursor, count, cancellationToken)
{
    protected override async ValueTask<bool> PollAsync()
    {
        if (every is { } pause && Brought < limit)
        {
            // After a poll that found something, too: who polls by the clock does not know what is to come.
            await Task.Delay(pause, Token);
        }

        var delay = default(PollDelay);
        while (true)
        {
            CountPoll();
            if (Take(await poll(Cursor, Token)))
            {
                return true;
            }

            await Task.Delay(every ?? delay.Next(), Token);
        }
    }
}
