namespace Servers.LongPolling.Client;

/// <summary>Polls at once when it has drained a poll: the server holds the next until there is something. A poll that is cut is sent again with the same cursor.</summary>
/// <typeparam name="T">What is polled for.</typeparam>
/// <param name="poll">Gets what came after a sequence, so many at the most, oldest first; none where none came for long.</param>
/// <param name="sequence">The sequence of an item.</param>
/// <param name="cursor">The sequence of the last item that is not to be heard.</param>
/// <param name="count">How many items end it; 0: none do. A negative one is the server's to refuse.</param>
/// <param name="limit">How many items it asks for at once.</param>
/// <param name="cancellation">Ends it.</param>
/// <param name="closed">Ends it, too: the client's own end.</param>
internal sealed class LongPoller<T>(
    Func<long, int, CancellationToken, ValueTask<ReadOnlyMemory<T>>> poll,
    Func<T, long> sequence,
    long cursor,
    int count,
    int limit,
    CancellationToken cancellation,
    CancellationToken closed) : PollingFeed<T>(sequence, cursor, count, cancellation, closed)
    where T : struct
{
    // A server that lets itself be connected to and answers nothing is not asked for ever.
    private const int MostCutsInVain = 3;

    protected override async ValueTask<bool> PollAsync()
    {
        while (!Take(await AskAsync()))
        {
            // Nothing came for as long as the server holds a poll.
        }

        return true;
    }

    // The last where somebody has disposed the connection beneath. An answer that is no success is none of them.
    private static bool IsCut(Exception failure) =>
        failure is IOException or HttpRequestException { StatusCode: null } or ObjectDisposedException;

    private async ValueTask<ReadOnlyMemory<T>> AskAsync()
    {
        for (var cuts = 1; ; cuts++)
        {
            CountPoll();
            try
            {
                return await poll(Cursor, (int)Math.Min(Remaining, limit), Token);
            }
            catch (Exception cut) when (IsCut(cut))
            {
                if (Token.IsCancellationRequested)
                {
                    throw new OperationCanceledException(cut.Message, cut, Cancellation);
                }

                if (cuts > MostCutsInVain)
                {
                    throw new IOException($"the poll was cut {cuts} times in a row; subscribe again after {Cursor}", cut);
                }
            }
        }
    }
}
