using Servers;
using Servers.Application;
using Servers.Wires;

namespace Bench.Push;

/// <summary>One pass over a cell: a host, its subscribers, a warm-up, and then what counts.</summary>
internal static class PushRun
{
    // Opening takes turns: a bounded number of handshakes at once, so that no backlog of connections overflows.
    private const int OpenedAtOnce = 32;

    /// <summary>Publishes and listens.</summary>
    /// <param name="cell">Whose delivery.</param>
    /// <param name="options">How much.</param>
    /// <param name="counter">Counts the bytes of every subscriber; null in the timed pass.</param>
    /// <param name="cancellationToken">Ends it without a result.</param>
    public static async Task<PushPass> RunAsync(PushCell cell, PushOptions options, ByteCounter? counter, CancellationToken cancellationToken)
    {
        await using var host = await ContenderHost.StartAsync(cell.Contender, cell.Lane.Wire, ServiceLimits.Default, cancellationToken);
        var subscribers = new Subscriber[cell.Subscribers];
        try
        {
            await Parallel.ForAsync(
                0,
                subscribers.Length,
                new ParallelOptions { MaxDegreeOfParallelism = OpenedAtOnce, CancellationToken = cancellationToken },
                async (index, token) => subscribers[index] = await Subscriber.OpenAsync(give => host.ConnectAsync(counter, give), token));
            var every = cell.PollEvery ?? TimeSpan.Zero;
            for (var i = 0; i < subscribers.Length; i++)
            {
                subscribers[i].Listen(every * i / subscribers.Length);
            }

            await PublishAsync(host.Feed, options, options.Updates(options.WarmUp), subscribers, every, cancellationToken);
            var (up, down, polls) = (counter?.Up ?? 0, counter?.Down ?? 0, Polls(subscribers));
            var (publication, expectations) = await PublishAsync(host.Feed, options, options.Updates(options.Duration), subscribers, every, cancellationToken);
            return new PushPass(
                publication,
                expectations,
                (counter?.Up ?? 0) - up,
                (counter?.Down ?? 0) - down,
                Polls(subscribers) - polls,
                subscribers.Select(static subscriber => subscriber.Failure).FirstOrDefault(static failure => failure is not null));
        }
        finally
        {
            await Parallel.ForEachAsync(
                subscribers.Where(static subscriber => subscriber is not null),
                new ParallelOptions { MaxDegreeOfParallelism = OpenedAtOnce, CancellationToken = CancellationToken.None },
                static (subscriber, _) => subscriber.DisposeAsync());
        }
    }

    private static async Task<(Publication Publication, Expectation[] Expectations)> PublishAsync(
        TickerFeed feed, PushOptions options, int count, Subscriber[] subscribers, TimeSpan every, CancellationToken cancellationToken)
    {
        var publication = new Publication(feed, options.Rate, count);
        var waiting = subscribers.Length;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var expectations = Array.ConvertAll(subscribers, _ => new Expectation(publication, Complete));
        foreach (var (subscriber, expectation) in subscribers.Zip(expectations))
        {
            subscriber.Expect(expectation);
        }

        await publication.RunAsync(cancellationToken);
        var patience = Task.Delay(options.Patience + (2 * every), cancellationToken);
        await Task.WhenAny(all.Task, patience);
        cancellationToken.ThrowIfCancellationRequested();
        return (publication, expectations);

        void Complete()
        {
            if (Interlocked.Decrement(ref waiting) == 0)
            {
                all.SetResult();
            }
        }
    }

    private static long Polls(IEnumerable<Subscriber> subscribers) => subscribers.Sum(static subscriber => subscriber.Polls);
}
