using Conformance.Tests.Hosting;
using Payloads;
using Servers.Tests;

namespace Conformance.Tests.Faults;

/// <summary>Connections by the hundred that come, say little or nothing, and go.</summary>
internal static class CrowdFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new Fault("five-hundred-connections-dropped", "none of them is missed", static lane => ConnectionsAsync(lane, 500, [])),
        new Fault("two-hundred-connections-dropped-after-a-byte", "none of them is missed", static lane => ConnectionsAsync(lane, 200, [(byte)'G'])),
        new Fault("connection-that-says-nothing", "it is borne, and nobody else notices", static async lane =>
        {
            await using var silent = await RawConnection.OpenAsync(lane.Host);
            await lane.StillAnswersAsync();
        }),
        new Fault("fifty-members-cut-off-at-once", "all of them are noticed", MembersAsync),
        new Fault("fifty-clients-cut-off-while-opening", "each of them fails, and does not hang", OpeningsAsync),
        new Fault("hundred-clients-come-and-go", "each of them is answered", static async lane =>
        {
            for (var i = 0; i < 100; i++)
            {
                await using var client = await lane.Host.ConnectAsync(counter: null, Deadline.Token());
                (await Deadline.Within(client.Chat.SendAsync(OpenLane.Message(i), Deadline.Token()))).Id.ShouldBe(i);
            }
        }),
    ];

    private static async Task ConnectionsAsync(OpenLane lane, int count, byte[] said)
    {
        var connections = new List<RawConnection>();
        for (var i = 0; i < count; i++)
        {
            var connection = await RawConnection.OpenAsync(lane.Host);
            connections.Add(connection);
            if (said.Length > 0)
            {
                await connection.SendAsync(said);
            }
        }

        foreach (var connection in connections)
        {
            await connection.DisposeAsync();
        }
    }

    private static async Task MembersAsync(OpenLane lane)
    {
        var others = lane.Host.Rooms.AllMembers;
        var trouble = new Trouble();
        var clients = new List<TroubledClient>();
        var members = new List<IAsyncEnumerator<ChatMessage>>();
        for (var i = 0; i < 50; i++)
        {
            var client = await TroubledClient.ConnectAsync(lane, trouble);
            clients.Add(client);
            members.Add(await client.Chat.JoinAsync(new JoinRequest(OpenLane.Room), CancellationToken.None));
        }

        trouble.CutAll(Ending.Reset);
        await Deadline.Until(() => lane.Host.Rooms.AllMembers == others);
        foreach (var member in members)
        {
            await Deadline.Within(member.DisposeAsync());
        }

        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }

    private static async Task OpeningsAsync(OpenLane lane)
    {
        for (var i = 0; i < 50; i++)
        {
            var trouble = new Trouble();
            trouble.AfterWriting(i % 10, Ending.Cut);
            (await Should.ThrowAsync<Exception>(() => TroubledClient.ConnectAsync(lane, trouble))).ShouldNotBeOfType<TimeoutException>();
        }
    }
}
