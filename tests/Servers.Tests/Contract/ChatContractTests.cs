using Payloads;
using Payloads.Corpora;

namespace Servers.Tests.Contract;

public sealed class ChatContractTests
{
    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task A_message_is_acknowledged_and_kept_as_it_was_sent(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        foreach (var message in Corpus.Default.Messages(TextSize.Small).Take(8))
        {
            var ack = await lane.Chat.SendAsync(message, Deadline.Token());
            ack.Id.ShouldBe(message.Id);
            var kept = lane.Host.Rooms.History(new HistoryRequest(message.Room, 1)).ShouldHaveSingleItem();
            kept.ShouldBe(message with { Sequence = ack.Sequence });
            kept.Fingerprint().ShouldBe(message.Fingerprint());
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task Every_letter_arrives_as_it_was_sent(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        string[] texts =
        [
            "", " ", "déjà vu, 東京 привет Ωmega", "👍🎉🚀 \U0010FFFF", "\"quoted\" \\ back / slash", "line\r\nline\u2028line\tend",
            "\0\u0001\u001F\u007F", "<script>&amp;'+%20", "\uFEFFmark", "e\u0301 is not é",
        ];
        foreach (var text in texts)
        {
            await lane.Chat.SendAsync(OpenLane.Message(1, text) with { Author = "Ünïcode 東京 👍" }, Deadline.Token());
        }

        var history = await lane.Chat.HistoryAsync(new HistoryRequest(OpenLane.Room, 50), Deadline.Token());
        history.ToArray().Select(static message => message.Text).ShouldBe(texts);
        history.ToArray().ShouldAllBe(static message => message.Author == "Ünïcode 東京 👍");
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task A_room_may_have_a_name_that_a_url_would_have_to_escape(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        foreach (var room in new[] { "a/b", "a..b", "a?b=c&d#e", "100%", "ü 東京 👍", "a+b c", new string('r', 64) })
        {
            var ack = await lane.Chat.SendAsync(OpenLane.Message(1) with { Room = room }, Deadline.Token());
            var history = await lane.Chat.HistoryAsync(new HistoryRequest(room, 5), Deadline.Token());
            history.ToArray().ShouldBe([OpenLane.Message(1) with { Room = room, Sequence = ack.Sequence }], room);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task History_gives_the_last_messages_in_the_rooms_order(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        var history = await lane.Chat.HistoryAsync(new HistoryRequest(Corpus.Room, 50), Deadline.Token());
        history.ToArray().ShouldBe(lane.Host.Rooms.History(new HistoryRequest(Corpus.Room, 50)));
        history.Length.ShouldBe(50);
        (await lane.Chat.HistoryAsync(new HistoryRequest("nobody-was-here", 50), Deadline.Token())).Length.ShouldBe(0);
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task A_history_of_large_messages_arrives_whole(string contender, string wire)
    {
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        var large = Corpus.Default.Messages(TextSize.Large).Select(static message => message with { Room = OpenLane.Room }).ToArray();
        foreach (var message in large)
        {
            lane.Host.Rooms.Post(message);
        }

        var history = await lane.Chat.HistoryAsync(new HistoryRequest(OpenLane.Room, large.Length), Deadline.Token());
        history.ToArray().Select(static message => message with { Sequence = 0 }).ShouldBe(large);
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task A_conversation_is_acknowledged_in_its_order(string contender, string wire)
    {
        const int Count = 200;
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        await using var conversation = await lane.Chat.ConverseAsync(Deadline.Token());
        var writing = Task.Run(async () =>
        {
            for (var id = 0; id < Count; id++)
            {
                await conversation.WriteAsync(OpenLane.Message(id), Deadline.Token());
            }
        });
        var acks = new List<ChatAck>();
        while (acks.Count < Count)
        {
            acks.Add(await Deadline.Within(conversation.ReadAsync(Deadline.Token())));
        }

        await Deadline.Within(writing);
        acks.Select(static ack => ack.Id).ShouldBe(Enumerable.Range(0, Count).Select(static id => (long)id));
        var places = acks.Select(static ack => ack.Sequence).ToArray();
        places.ShouldBeUnique();
        if (lane.IsNative(Operation.Converse))
        {
            places.ShouldBeInOrder();
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Lanes.All), MemberType = typeof(Lanes))]
    public async Task Every_member_hears_every_message_once_and_in_the_rooms_order(string contender, string wire)
    {
        const int Count = 300;
        await using var lane = await OpenLane.OpenAsync(contender, wire);
        await using var other = await lane.ConnectAnotherAsync();
        lane.Host.Rooms.Post(OpenLane.Message(-1)); // Before anybody joined: nobody hears it.
        var members = new List<IAsyncEnumerator<ChatMessage>>();
        foreach (var client in new[] { lane.Client, lane.Client, other })
        {
            members.Add(await client.Chat.JoinAsync(new JoinRequest(OpenLane.Room), Deadline.Token()));
        }

        if (lane.IsNative(Operation.Join))
        {
            lane.Host.Rooms.Members(OpenLane.Room).ShouldBe(3);
        }

        var hearing = members.Select(static member => Task.Run(() => member.TakeAsync(Count))).ToArray();
        for (var id = 0; id < Count; id++)
        {
            await lane.Chat.SendAsync(OpenLane.Message(id), Deadline.Token());
        }

        foreach (var heard in await Deadline.Within(Task.WhenAll(hearing)))
        {
            heard.ShouldBe(lane.Host.Rooms.After(OpenLane.Room, heard[0].Sequence - 1, 200).Concat(heard.Skip(200)));
            heard.Select(static message => message.Id).ShouldBe(Enumerable.Range(0, Count).Select(static id => (long)id));
            heard.ShouldAllBe(static message => message.Fingerprint() == OpenLane.Message(message.Id, "hello").Fingerprint());
        }

        foreach (var member in members)
        {
            await member.DisposeAsync();
        }

        await lane.NobodyListensAsync();
        await lane.StillAnswersAsync();
    }
}
