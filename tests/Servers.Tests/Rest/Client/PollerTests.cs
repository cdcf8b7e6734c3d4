using FsCheck;
using FsCheck.Fluent;
using Servers.Rest.Client;

namespace Servers.Tests.Rest.Client;

public class PollerTests
{
    [Fact]
    public void Whatever_each_poll_brings_nothing_is_lost_or_repeated() =>
        Prop.ForAll(Gen.Choose(0, 7).ArrayOf().Resize(10).ToArbitrary(), sizes =>
        {
            var polls = new Queue<int>(sizes);
            var total = sizes.Sum();
            var poller = new Poller<long>(
                (after, _) => new ValueTask<ReadOnlyMemory<long>>(
                    Enumerable.Range(1, polls.Dequeue()).Select(offset => after + offset).ToArray()),
                static item => item,
                cursor: 100,
                count: 0,
                limit: 500,
                every: null,
                CancellationToken.None);

            HearAsync(poller, total).GetAwaiter().GetResult().ShouldBe(Enumerable.Range(101, total).Select(static item => (long)item));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task It_ends_after_its_count()
    {
        await using var poller = new Poller<long>(
            static (after, _) => new ValueTask<ReadOnlyMemory<long>>(new[] { after + 1, after + 2 }),
            static item => item,
            cursor: 0,
            count: 3,
            limit: 500,
            every: null,
            CancellationToken.None);

        (await HearAsync(poller, 10)).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Cancelling_ends_a_poll_that_waits_for_something_to_come()
    {
        using var cancellation = new CancellationTokenSource();
        await using var poller = new Poller<long>(
            static (_, _) => new ValueTask<ReadOnlyMemory<long>>(ReadOnlyMemory<long>.Empty),
            static item => item,
            cursor: 0,
            count: 0,
            limit: 500,
            every: null,
            cancellation.Token);
        var next = poller.MoveNextAsync();
        next.IsCompleted.ShouldBeFalse();

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await next);
    }

    [Fact]
    public async Task By_the_clock_it_waits_before_each_poll_and_counts_them()
    {
        var polled = new List<long>();
        await using var poller = new Poller<long>(
            (after, _) =>
            {
                polled.Add(after);
                return new ValueTask<ReadOnlyMemory<long>>(polled.Count % 2 == 0 ? new[] { after + 1 } : ReadOnlyMemory<long>.Empty);
            },
            static item => item,
            cursor: 0,
            count: 3,
            limit: 500,
            every: TimeSpan.FromMilliseconds(1),
            CancellationToken.None);

        (await HearAsync(poller, 10)).ShouldBe([1, 2, 3]);

        polled.ShouldBe([0, 0, 1, 1, 2, 2]);
        poller.Polls.ShouldBe(6);
    }

    [Fact]
    public async Task By_the_clock_too_it_catches_up_where_a_poll_left_some_behind()
    {
        var polls = 0;
        await using var poller = new Poller<long>(
            (after, _) => new ValueTask<ReadOnlyMemory<long>>(polls++ == 0 ? new[] { after + 1, after + 2 } : new[] { after + 1 }),
            static item => item,
            cursor: 0,
            count: 0,
            limit: 2,
            every: TimeSpan.FromMilliseconds(1),
            CancellationToken.None);

        (await HearAsync(poller, 4)).ShouldBe([1, 2, 3, 4]);
        polls.ShouldBe(3);
    }

    [Fact]
    public async Task Disposing_twice_is_harmless_and_nothing_is_heard_afterwards()
    {
        var poller = new Poller<long>(
            static (after, _) => new ValueTask<ReadOnlyMemory<long>>(new[] { after + 1, after + 2 }),
            static item => item,
            cursor: 0,
            count: 0,
            limit: 500,
            every: null,
            CancellationToken.None);
        (await poller.MoveNextAsync()).ShouldBeTrue();

        await poller.DisposeAsync();
        await poller.DisposeAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await poller.MoveNextAsync());
    }

    private static async Task<List<long>> HearAsync(Poller<long> poller, int count)
    {
        var heard = new List<long>();
        while (heard.Count < count && await poller.MoveNextAsync())
        {
            heard.Add(poller.Current);
        }

        return heard;
    }
}
