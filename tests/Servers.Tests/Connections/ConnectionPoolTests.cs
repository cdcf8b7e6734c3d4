using Payloads;
using Servers.Connections;

namespace Servers.Tests.Connections;

public class ConnectionPoolTests
{
    private readonly List<HeldClient> _opened = [];

    [Fact]
    public async Task One_connection_is_no_pool()
    {
        foreach (var strategy in (ConnectionStrategy?[])[null, ConnectionStrategy.One])
        {
            (await ConnectAsync(strategy)).ShouldBeSameAs(_opened[^1]);
        }
    }

    [Fact]
    public async Task A_call_gets_a_connection_that_has_no_other_under_way_and_one_more_is_opened_where_all_have()
    {
        await using var client = await ConnectAsync(ConnectionStrategy.PerWorker);
        var first = (Task<ChatAck>[])[SendAsync(client), SendAsync(client), SendAsync(client)];
        _opened.Select(static connection => connection.Calls).ShouldBe([1, 1, 1]);

        _opened[1].Answer();
        await Deadline.Within(first[1]);
        await Deadline.Within(SendAsync(client));

        _opened.Select(static connection => connection.Calls).ShouldBe([1, 2, 1]);
    }

    [Fact]
    public async Task Above_the_most_the_connection_with_the_fewest_calls_is_shared()
    {
        await using var client = await ConnectAsync(new ConnectionStrategy(2));

        _ = Enumerable.Range(0, 5).Select(_ => SendAsync(client)).ToArray();

        _opened.Select(static connection => connection.Calls).ShouldBe([3, 2]);
    }

    [Fact]
    public async Task A_stream_keeps_its_connection_until_it_is_left()
    {
        await using var client = await ConnectAsync(ConnectionStrategy.PerWorker);
        var stream = await client.Chat.JoinAsync(new JoinRequest("room"), CancellationToken.None);
        _ = SendAsync(client);
        _opened.Select(static connection => connection.Calls).ShouldBe([1, 1]);

        await stream.DisposeAsync();
        await stream.DisposeAsync();
        _ = (Task[])[SendAsync(client), SendAsync(client)];

        _opened.Select(static connection => connection.Calls).ShouldBe([2, 1, 1]);
    }

    [Fact]
    public async Task A_connection_that_could_not_be_opened_leaves_its_place_to_the_next()
    {
        var refuses = false;
        await using var client = await ConnectionPool.ConnectAsync(
            new ConnectionStrategy(2),
            async token => refuses ? throw new IOException("connection refused") : await OpenAsync(token),
            CancellationToken.None);
        _ = SendAsync(client);
        refuses = true;
        await Should.ThrowAsync<IOException>(() => SendAsync(client));

        refuses = false;
        _ = SendAsync(client);

        _opened.Select(static connection => connection.Calls).ShouldBe([1, 1]);
    }

    [Fact]
    public async Task All_connections_are_closed_with_the_client_and_none_is_opened_after_that()
    {
        var client = await ConnectAsync(ConnectionStrategy.PerWorker);
        _ = (Task[])[SendAsync(client), SendAsync(client)];

        await client.DisposeAsync();
        _ = SendAsync(client);

        _opened.Select(static connection => connection.Disposals).ShouldBe([1, 1]);
    }

    private static Task<ChatAck> SendAsync(IContenderClient client) =>
        client.Chat.SendAsync(new ChatMessage(1, "room", "ada", "hello", 0), CancellationToken.None).AsTask();

    private ValueTask<IContenderClient> ConnectAsync(ConnectionStrategy? strategy) =>
        ConnectionPool.ConnectAsync(strategy, OpenAsync, CancellationToken.None);

    private ValueTask<IContenderClient> OpenAsync(CancellationToken cancellationToken)
    {
        _opened.Add(new HeldClient());
        return new(_opened[^1]);
    }
}
