using Payloads;
using Servers.Application;

namespace Servers.Tests.Application;

public sealed class ChatRoomsTests
{
    private const string Room = "lobby";

    private readonly ChatRooms _rooms = new(ServiceLimits.Default with { RoomCapacity = 32 });

    [Fact]
    public void A_post_is_acknowledged_with_its_id_and_its_place()
    {
        var first = _rooms.Post(Message(7));
        var second = _rooms.Post(Message(3));
        first.Id.ShouldBe(7);
        second.ShouldBe(new ChatAck(3, first.Sequence + 1));
    }

    [Fact]
    public void A_room_knows_nothing_of_another()
    {
        _rooms.Post(Message(1));
        var elsewhere = _rooms.Post(Message(2) with { Room = "attic" });
        _rooms.History(new HistoryRequest("attic", 10)).ShouldBe([Message(2) with { Room = "attic", Sequence = elsewhere.Sequence }]);
        _rooms.History(new HistoryRequest("cellar", 10)).ShouldBeEmpty();
    }

    [Fact]
    public void A_room_too_many_is_refused_whether_it_is_posted_to_or_joined_and_those_there_go_on()
    {
        var rooms = new ChatRooms(ServiceLimits.Default with { Rooms = 2 });
        rooms.Post(Message(1));
        rooms.Join(new JoinRequest("attic")).Dispose(); // Empty again, and still a room.
        foreach (var call in new Action[] { () => rooms.Post(Message(2) with { Room = "cellar" }), () => rooms.Join(new JoinRequest("cellar")) })
        {
            var refused = Should.Throw<RefusedException>(call);
            refused.Refusal.ShouldBe(Refusal.Invalid);
            refused.Message.ShouldContain("2 rooms");
        }

        rooms.History(new HistoryRequest("cellar", 10)).ShouldBeEmpty(); // To ask opens no room.
        rooms.Post(Message(3));
        rooms.Post(Message(4) with { Room = "attic" });
        Ids(rooms.History(new HistoryRequest(Room, 10))).ShouldBe([1, 3]);
    }

    [Fact]
    public void However_many_open_rooms_at_once_there_are_never_more_than_the_limit()
    {
        var rooms = new ChatRooms(ServiceLimits.Default with { Rooms = 10, RoomCapacity = 1 });
        var refusals = 0;
        Parallel.For(0, 1_000, id =>
        {
            try
            {
                rooms.Post(Message(id) with { Room = $"room {id % 50}" });
            }
            catch (RefusedException)
            {
                Interlocked.Increment(ref refusals);
            }
        });
        Enumerable.Range(0, 50).Count(room => rooms.History(new HistoryRequest($"room {room}", 1)).Length > 0).ShouldBe(10);
        refusals.ShouldBe(800); // Each of the 40 rooms that were one too many, 20 times.
    }

    [Fact]
    public void History_gives_the_last_messages_oldest_first_however_often_the_ring_has_wrapped()
    {
        for (var id = 0; id < 100; id++)
        {
            _rooms.Post(Message(id));
        }

        Ids(_rooms.History(new HistoryRequest(Room, 5))).ShouldBe([95, 96, 97, 98, 99]);
        Ids(_rooms.History(new HistoryRequest(Room, 200))).ShouldBe(Enumerable.Range(68, 32).Select(static id => (long)id));
    }

    [Fact]
    public void After_goes_on_from_a_sequence()
    {
        var acks = Enumerable.Range(0, 5).Select(id => _rooms.Post(Message(id))).ToArray();
        Ids(_rooms.After(Room, acks[1].Sequence, 2)).ShouldBe([2, 3]);
        Ids(_rooms.After(Room, acks[^1].Sequence, 2)).ShouldBeEmpty();
        _rooms.After("cellar", 0, 2).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void A_name_that_is_missing_blank_or_too_long_is_invalid_and_the_error_says_which(string? name)
    {
        Invalid(() => _rooms.Post(Message(1) with { Room = name! })).ShouldContain("room");
        Invalid(() => _rooms.Post(Message(1) with { Author = name! })).ShouldContain("author");
        Invalid(() => _rooms.History(new HistoryRequest(name!, 1))).ShouldContain("room");
        Invalid(() => _rooms.After(name!, 0, 1)).ShouldContain("room");
        Invalid(() => _rooms.Join(new JoinRequest(name!))).ShouldContain("64");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(201)]
    [InlineData(int.MaxValue)]
    public void A_limit_out_of_range_is_invalid_and_the_error_says_the_range(int limit)
    {
        Invalid(() => _rooms.History(new HistoryRequest(Room, limit))).ShouldContain($"between 1 and 200, not at {limit}");
        Invalid(() => _rooms.After(Room, 0, limit)).ShouldContain("between 1 and 200");
    }

    [Fact]
    public void Members_are_counted_as_they_join_and_leave()
    {
        _rooms.Members(Room).ShouldBe(0);
        var members = Enumerable.Range(0, 5).Select(_ => _rooms.Join(new JoinRequest(Room))).ToArray();
        _rooms.Members(Room).ShouldBe(5);
        members[2].Dispose();
        _rooms.Members(Room).ShouldBe(4);
        Array.ForEach(members, static member => member.Dispose());
        _rooms.Members(Room).ShouldBe(0);
    }

    [Fact]
    public void Who_joins_hears_only_what_is_posted_from_then_on()
    {
        _rooms.Post(Message(1));
        using var member = _rooms.Join(new JoinRequest(Room));
        _rooms.Post(Message(2));
        var heard = new ChatMessage[4];
        Ids(heard[..member.Read(heard)]).ShouldBe([2]);
    }

    [Fact]
    public async Task All_members_hear_the_same_order_and_each_author_in_its_own()
    {
        const int Authors = 4;
        const int Each = 500;
        var rooms = new ChatRooms(ServiceLimits.Default with { RoomCapacity = Authors * Each });
        var members = Enumerable.Range(0, 8).Select(_ => rooms.Join(new JoinRequest(Room))).ToArray();
        var hearing = members.Select(member => Task.Run(() => member.TakeAsync(Authors * Each, Deadline.Token()))).ToArray();
        await Deadline.Within(Task.WhenAll(Enumerable.Range(0, Authors).Select(author => Task.Run(() =>
        {
            for (var id = 0; id < Each; id++)
            {
                rooms.Post(Message(id) with { Author = $"author-{author}" });
            }
        }))));
        var heard = await Deadline.Within(Task.WhenAll(hearing));
        heard.ShouldAllBe(other => other.SequenceEqual(heard[0]));
        heard[0].Select(static message => message.Sequence).ShouldBe(Enumerable.Range(0, Authors * Each).Select(i => heard[0][0].Sequence + i));
        heard[0].GroupBy(static message => message.Author).ShouldAllBe(static own => Ids(own).SequenceEqual(Ids(own).Order()));
        Array.ForEach(members, static member => member.Dispose());
        rooms.Members(Room).ShouldBe(0);
    }

    [Fact]
    public void A_slow_member_neither_stalls_nor_loses_others_and_is_itself_told()
    {
        using var slow = _rooms.Join(new JoinRequest(Room));
        using var quick = _rooms.Join(new JoinRequest(Room));
        var buffer = new ChatMessage[1];
        for (var id = 0; id < 1_000; id++)
        {
            _rooms.Post(Message(id));
            quick.Read(buffer).ShouldBe(1);
            buffer[0].Id.ShouldBe(id);
        }

        Should.Throw<RefusedException>(() => slow.Read(buffer)).Refusal.ShouldBe(Refusal.Lagged);
        slow.WaitAsync(default).AsTask().IsCompleted.ShouldBeTrue("who lags must not wait for a message to be told");
    }

    [Fact]
    public async Task Members_that_come_and_go_while_others_post_leave_no_trace()
    {
        using var steady = _rooms.Join(new JoinRequest(Room));
        var posted = Task.Run(async () =>
        {
            for (var id = 0; id < 2_000; id++)
            {
                _rooms.Post(Message(id));
                await Task.Yield();
            }
        });
        await Deadline.Within(Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!posted.IsCompleted)
            {
                using var member = _rooms.Join(new JoinRequest(Room));
                using var cancellation = new CancellationTokenSource();
                var wait = member.WaitAsync(cancellation.Token).AsTask();
                await cancellation.CancelAsync();
                await wait.ContinueWith(static _ => { }, TaskScheduler.Default);
            }
        })).Append(posted)));
        _rooms.Members(Room).ShouldBe(1);
    }

    private static ChatMessage Message(long id) => new(id, Room, "ada", "hello", 42);

    private static IEnumerable<long> Ids(IEnumerable<ChatMessage> messages) => messages.Select(static message => message.Id);

    private static string Invalid(Action act)
    {
        var refused = Should.Throw<RefusedException>(act);
        refused.Refusal.ShouldBe(Refusal.Invalid);
        return refused.Message;
    }
}
