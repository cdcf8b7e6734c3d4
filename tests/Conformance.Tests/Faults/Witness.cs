using Conformance.Tests.Hosting;
using Payloads;
using Servers;
using Servers.Tests;

namespace Conformance.Tests.Faults;

/// <summary>A member on a connection of its own, from before a fault until after it: it has to hear every message, once and in order.</summary>
internal sealed class Witness : IAsyncDisposable
{
    /// <summary>How many messages are posted in the course of each fault.</summary>
    public const int Messages = 100;

    private const string Room = "witness";

    private readonly OpenLane _lane;
    private readonly IContenderClient _client;
    private readonly IAsyncEnumerator<ChatMessage> _member;
    private int _posted;

    private Witness(OpenLane lane, IContenderClient client, IAsyncEnumerator<ChatMessage> member) => (_lane, _client, _member) = (lane, client, member);

    public static async Task<Witness> JoinAsync(OpenLane lane)
    {
        var client = await lane.Host.ConnectAsync(counter: null, Deadline.Token());
        return new Witness(lane, client, await Deadline.Within(client.Chat.JoinAsync(new JoinRequest(Room), CancellationToken.None)));
    }

    /// <summary>Posts half of the messages.</summary>
    public void PostHalf()
    {
        for (var i = 0; i < Messages / 2; i++)
        {
            _lane.Host.Rooms.Post(OpenLane.Message(_posted++) with { Room = Room });
        }
    }

    /// <summary>Fails unless all that were posted are heard.</summary>
    public async Task HearAllAsync()
    {
        for (var i = 0; i < _posted; i++)
        {
            (await Deadline.Within(_member.MoveNextAsync())).ShouldBeTrue();
            _member.Current.Id.ShouldBe(i, "a message was lost, repeated or out of order");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Deadline.Within(_member.DisposeAsync());
        await Deadline.Within(_client.DisposeAsync());
    }
}
