using FsCheck;
using FsCheck.Fluent;
using Servers.Application;

namespace Servers.Tests.Application;

public sealed class TopicTests
{
    private const long First = Topic<long>.FirstSequence;

    [Fact]
    public void The_first_item_gets_the_first_sequence() => Numbers(4).Append(0).ShouldBe(First);

    [Fact]
    public void An_empty_topic_has_nothing()
    {
        var topic = Numbers(4);
        topic.Last(10).ShouldBeEmpty();
        topic.After(0, 10).ShouldBeEmpty();
        topic.After(-1, 10).ShouldBeEmpty();
    }

    [Fact]
    public void The_ring_wraps_and_keeps_the_latest()
    {
        var topic = Filled(capacity: 4, items: 10);
        topic.Last(10).ShouldBe([First + 6, First + 7, First + 8, First + 9]);
        topic.Last(2).ShouldBe([First + 8, First + 9]);
    }

    [Fact]
    public void What_came_after_a_sequence_is_limited_and_oldest_first() =>
        Filled(capacity: 8, items: 6).After(First + 1, 3).ShouldBe([First + 2, First + 3, First + 4]);

    [Fact]
    public void The_oldest_item_kept_can_still_be_asked_for() =>
        Filled(capacity: 4, items: 10).After(First + 5, 10).ShouldBe([First + 6, First + 7, First + 8, First + 9]);

    [Theory]
    [InlineData(First + 4)]
    [InlineData(First)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void A_cursor_that_the_ring_has_passed_is_told_so(long sequence)
    {
        var refused = Should.Throw<RefusedException>(() => Filled(capacity: 4, items: 10).After(sequence, 10));
        refused.Refusal.ShouldBe(Refusal.Lagged);
        refused.Message.ShouldContain($"the oldest kept is {First + 6}");
    }

    [Theory]
    [InlineData(First + 9)]
    [InlineData(First + 10)]
    [InlineData(long.MaxValue)]
    public void A_cursor_at_the_end_or_ahead_of_it_is_taken_for_the_end(long sequence)
    {
        var topic = Filled(capacity: 4, items: 10);
        topic.After(sequence, 10).ShouldBeEmpty();
        using var subscription = topic.Subscribe(sequence);
        topic.Append(0);
        ReadAll(subscription).ShouldBe([First + 10]);
    }

    [Fact]
    public void A_topic_does_as_its_model_does() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(
            Gen.Choose(1, 6).ToArbitrary(),
            Gen.Choose(0, int.MaxValue).ArrayOf().ToArbitrary(),
            static (capacity, steps) => new TopicModel(capacity).Agrees(steps)));

    [Fact]
    public async Task Appends_of_many_threads_get_every_sequence_once_and_each_threads_in_its_order()
    {
        const int Threads = 4;
        const int Each = 2_000;
        var topic = Numbers(Threads * Each);
        var sequences = await Deadline.Within(Task.WhenAll(Enumerable.Range(0, Threads).Select(_ =>
            Task.Run(() => Enumerable.Range(0, Each).Select(_ => topic.Append(0)).ToArray()))));
        sequences.ShouldAllBe(static own => own.SequenceEqual(own.Order()));
        sequences.SelectMany(static own => own).Order().ShouldBe(Enumerable.Range(0, Threads * Each).Select(static i => First + i));
        topic.Last(Threads * Each).ShouldBe(Enumerable.Range(0, Threads * Each).Select(static i => First + i));
    }

    internal static Topic<long> Numbers(int capacity) => new(capacity, static (_, sequence) => sequence);

    internal static long[] ReadAll(TopicSubscription<long> subscription)
    {
        var items = new long[64];
        return items[..subscription.Read(items)];
    }

    private static Topic<long> Filled(int capacity, int items)
    {
        var topic = Numbers(capacity);
        for (var i = 0; i < items; i++)
        {
            topic.Append(0);
        }

        return topic;
    }
}
