using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Servers.LongPolling.Client;
using Servers.Tests.Contract;

namespace Servers.Tests.LongPolling.Client;

public sealed class LongPollerTests
{
    // Stands for a poll that is cut.
    private const int Cut = -1;

    [Fact]
    public void Whatever_each_poll_brings_or_fails_with_nothing_is_lost_or_repeated() =>
        Prop.ForAll(Gen.Choose(Cut, 7).ArrayOf().Resize(20).ToArbitrary(), sizes =>
        {
            // A cut between any two of them, and never four in a row.
            var polls = new Queue<int>(sizes.SelectMany(static size => size == Cut ? [Cut, 0] : new[] { size }));
            var total = polls.Where(static size => size > 0).Sum();
            var poller = Poller((after, _, _) => polls.Dequeue() is var size and not Cut
                ? Items(after, size)
                : throw new HttpIOException(HttpRequestError.ResponseEnded));

            poller.TakeAsync(total).GetAwaiter().GetResult().ShouldBe(Enumerable.Range(101, total).Select(static item => (long)item));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task It_ends_after_its_count_and_asks_for_no_more_than_are_left()
    {
        var asked = new List<int>();
        await using var poller = Poller(
            (after, limit, _) =>
            {
                asked.Add(limit);
                return Items(after, Math.Min(limit, 4));
            },
            count: 9);

        (await poller.TakeAsync(20)).ShouldBe([101, 102, 103, 104, 105, 106, 107, 108, 109]);

        asked.ShouldBe([5, 5, 1]);
        poller.Polls.ShouldBe(3);
    }

    [Fact]
    public async Task It_gives_up_where_poll_after_poll_is_cut_and_says_where_it_was()
    {
        await using var poller = Poller(static (_, _, _) => throw new HttpRequestException("connection refused"));

        var failure = await Should.ThrowAsync<IOException>(() => Deadline.Within(poller.MoveNextAsync()));

        failure.Message.ShouldBe("the poll was cut 4 times in a row; subscribe again after 100");
        failure.InnerException.ShouldBeOfType<HttpRequestException>();
    }

    [Fact]
    public async Task It_does_not_ask_again_where_the_server_has_answered_that_it_fails()
    {
        await using var poller = Poller(static (_, _, _) => throw new HttpRequestException("500", inner: null, HttpStatusCode.InternalServerError));

        await Should.ThrowAsync<HttpRequestException>(() => Deadline.Within(poller.MoveNextAsync()));

        poller.Polls.ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_poll_that_is_held_ends_with_its_caller_and_with_its_client(bool callers)
    {
        using var cancelled = new CancellationTokenSource();
        await using var poller = Poller(
            static async (_, _, token) =>
            {
                await Task.Delay(Timeout.Infinite, token);
                return default;
            },
            cancellation: callers ? cancelled.Token : CancellationToken.None,
            closed: callers ? CancellationToken.None : cancelled.Token);
        var next = poller.MoveNextAsync().AsTask();
        next.IsCompleted.ShouldBeFalse();

        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Deadline.Within(next));
        await Should.ThrowAsync<OperationCanceledException>(() => Deadline.Within(poller.MoveNextAsync()));
    }

    private static ValueTask<ReadOnlyMemory<long>> Items(long after, int count) =>
        new(Enumerable.Range(1, count).Select(offset => after + offset).ToArray());

    private static LongPoller<long> Poller(
        Func<long, int, CancellationToken, ValueTask<ReadOnlyMemory<long>>> poll,
        int count = 0,
        CancellationToken cancellation = default,
        CancellationToken closed = default) => new(poll, static item => item, cursor: 100, count, limit: 5, cancellation, closed);
}
