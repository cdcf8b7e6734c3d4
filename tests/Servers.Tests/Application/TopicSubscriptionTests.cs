using FsCheck;
using FsCheck.Fluent;
using Servers.Application;

namespace Servers.Tests.Application;

public sealed class TopicSubscriptionTests
{
    private const int Rounds = 5_000;
    private const long First = Topic<long>.FirstSequence;

    private readonly Topic<long> _topic = TopicTests.Numbers(capacity: 64);

    [Fact]
    public async Task A_wait_ends_at_once_where_there_is_something_to_read()
    {
        using var subscription = _topic.Subscribe(-1);
        _topic.Append(0);
        var wait = subscription.WaitAsync(default);
        wait.IsCompletedSuccessfully.ShouldBeTrue();
        await wait;
    }

    [Fact]
    public async Task A_wait_lasts_until_something_is_appended()
    {
        using var subscription = _topic.Subscribe(-1);
        var wait = subscription.WaitAsync(default).AsTask();
        wait.IsCompleted.ShouldBeFalse();
        _topic.Append(0);
        await Deadline.Within(wait);
        TopicTests.ReadAll(subscription).ShouldBe([First]);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_loses_nothing()
    {
        using var subscription = _topic.Subscribe(-1);
        using var cancellation = new CancellationTokenSource();
        var wait = subscription.WaitAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        (await Should.ThrowAsync<OperationCanceledException>(() => wait)).CancellationToken.ShouldBe(cancellation.Token);
        _topic.Append(0);
        await Deadline.Within(subscription.WaitAsync(default));
        TopicTests.ReadAll(subscription).ShouldBe([First]);
    }

    [Fact]
    public void A_wait_with_a_cancelled_token_does_not_begin()
    {
        using var subscription = _topic.Subscribe(-1);
        Should.Throw<OperationCanceledException>(() => subscription.WaitAsync(new CancellationToken(true)).AsTask());
        _topic.Append(0).ShouldBe(First);
    }

    [Fact]
    public async Task Disposing_ends_the_pending_wait()
    {
        var subscription = _topic.Subscribe(-1);
        var wait = subscription.WaitAsync(default).AsTask();
        subscription.Dispose();
        await Should.ThrowAsync<ObjectDisposedException>(() => Deadline.Within(wait));
        _topic.Append(0).ShouldBe(First);
    }

    [Fact]
    public void Disposing_twice_leaves_once()
    {
        using var other = _topic.Subscribe(-1);
        var subscription = _topic.Subscribe(-1);
        _topic.Subscribers.ShouldBe(2);
        subscription.Dispose();
        subscription.Dispose();
        _topic.Subscribers.ShouldBe(1);
    }

    [Fact]
    public void A_disposed_subscription_neither_waits_nor_reads()
    {
        var subscription = _topic.Subscribe(-1);
        subscription.Dispose();
        Should.Throw<ObjectDisposedException>(() => subscription.WaitAsync(default).AsTask());
        Should.Throw<ObjectDisposedException>(() => subscription.Read(new long[1]));
    }

    [Fact]
    public async Task A_second_wait_is_refused_and_harms_neither_the_first_nor_who_appends()
    {
        using var subscription = _topic.Subscribe(-1);
        using var other = _topic.Subscribe(-1);
        var first = subscription.WaitAsync(default).AsTask();
        Should.Throw<InvalidOperationException>(() => subscription.WaitAsync(default).AsTask());
        var others = other.WaitAsync(default).AsTask();
        _topic.Append(0).ShouldBe(First);
        await Deadline.Within(Task.WhenAll(first, others));
    }

    [Fact]
    public async Task Of_a_wake_and_a_cancellation_at_once_one_wins_and_no_item_is_lost()
    {
        using var subscription = _topic.Subscribe(-1);
        for (var round = 0; round < Rounds; round++)
        {
            using var cancellation = new CancellationTokenSource();
            var wait = subscription.WaitAsync(cancellation.Token).AsTask();
            await AtOnce(() => _topic.Append(0), cancellation.Cancel);
            await EndsAsync<OperationCanceledException>(wait);
            TopicTests.ReadAll(subscription).ShouldBe([First + round]);
        }
    }

    [Fact]
    public async Task Of_a_wake_a_cancellation_and_a_disposal_at_once_the_wait_ends_and_the_count_is_right()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var subscription = _topic.Subscribe(-1);
            using var cancellation = new CancellationTokenSource();
            var wait = subscription.WaitAsync(cancellation.Token).AsTask();
            await AtOnce(() => _topic.Append(0), cancellation.Cancel, subscription.Dispose, subscription.Dispose);
            await EndsAsync<OperationCanceledException, ObjectDisposedException>(wait);
            _topic.Subscribers.ShouldBe(0);
        }
    }

    [Fact]
    public async Task A_wait_that_begins_while_an_item_is_appended_never_misses_it()
    {
        using var subscription = _topic.Subscribe(-1);
        for (var round = 0; round < Rounds; round++)
        {
            Task? wait = null;
            await AtOnce(() => _topic.Append(0), () => wait = subscription.WaitAsync(default).AsTask());
            await Deadline.Within(wait!);
            TopicTests.ReadAll(subscription).ShouldBe([First + round]);
        }
    }

    [Fact]
    public async Task A_cancellation_that_comes_late_does_not_end_the_next_wait()
    {
        using var subscription = _topic.Subscribe(-1);
        for (var round = 0; round < Rounds; round++)
        {
            using var cancellation = new CancellationTokenSource();
            var first = subscription.WaitAsync(cancellation.Token);
            _topic.Append(0);
            Task? second = null;
            await AtOnce(cancellation.Cancel, () => second = NextAsync(first));
            _topic.Append(0);
            await Deadline.Within(second!);
            TopicTests.ReadAll(subscription).Length.ShouldBe(1);
        }

        async Task NextAsync(ValueTask first)
        {
            await first;
            TopicTests.ReadAll(subscription).Length.ShouldBe(1);
            await subscription.WaitAsync(default);
        }
    }

    [Fact]
    public void Whoever_leaves_in_whatever_order_those_who_stay_are_woken_and_nobody_else_is() =>
        Prop.ForAll(
            Gen.Choose(0, 19).ArrayOf().ToArbitrary(),
            Gen.Choose(0, 19).ArrayOf().ToArbitrary(),
            static (leave, giveUp) => LeaveAsync(20, leave, giveUp).GetAwaiter().GetResult()).QuickCheckThrowOnFailure();

    private static async Task LeaveAsync(int count, int[] leave, int[] giveUp)
    {
        var topic = TopicTests.Numbers(capacity: 8);
        var subscriptions = Enumerable.Range(0, count).Select(_ => topic.Subscribe(-1)).ToArray();
        using var impatience = new CancellationTokenSource();
        var waits = subscriptions.Select((subscription, index) =>
            subscription.WaitAsync(giveUp.Contains(index) ? impatience.Token : default).AsTask()).ToArray();

        foreach (var index in leave)
        {
            subscriptions[index].Dispose();
        }

        await impatience.CancelAsync();
        topic.Append(0);

        foreach (var (index, wait) in waits.Index())
        {
            await EndsAsync<OperationCanceledException, ObjectDisposedException>(wait);
            wait.IsCompletedSuccessfully.ShouldBe(!leave.Contains(index) && !giveUp.Contains(index));
        }
    }

    private static async Task AtOnce(params Action[] actions)
    {
        using var start = new ManualResetEventSlim();
        var tasks = actions.Select(action => Task.Run(() =>
        {
            start.Wait();
            action();
        })).ToArray();
        start.Set();
        await Deadline.Within(Task.WhenAll(tasks));
    }

    private static Task EndsAsync<TException>(Task task)
        where TException : Exception => EndsAsync<TException, TException>(task);

    private static async Task EndsAsync<TException, TOther>(Task task)
        where TException : Exception
        where TOther : Exception
    {
        try
        {
            await Deadline.Within(task);
        }
        catch (Exception allowed) when (allowed is TException or TOther)
        {
        }
    }
}
