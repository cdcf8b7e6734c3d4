using System.Buffers;
using Microsoft.AspNetCore.Connections;
using Servers.Wires;

namespace Servers.Tests.Wires;

public sealed class MemoryConnectionTests
{
    private const int Rounds = 500;

    private readonly Stream _client;
    private readonly ConnectionContext _server;

    public MemoryConnectionTests() => (_client, _server) = MemoryConnection.CreatePair(MemoryPool<byte>.Shared);

    [Fact]
    public async Task A_client_that_outruns_the_server_is_held_at_a_mebibyte()
    {
        var chunk = new byte[64 * 1024];
        var sent = 0;
        Task write;
        do
        {
            write = _client.WriteAsync(chunk).AsTask();
            sent += chunk.Length;
        }
        while (write.IsCompleted);

        sent.ShouldBe(1024 * 1024);
        var read = await _server.Transport.Input.ReadAsync();
        _server.Transport.Input.AdvanceTo(read.Buffer.End);
        await Deadline.Within(write);
    }

    [Fact]
    public async Task A_server_that_outruns_the_client_is_held_at_64_kibibytes()
    {
        var write = _server.Transport.Output.WriteAsync(new byte[64 * 1024]).AsTask();
        write.IsCompleted.ShouldBeFalse();
        await _client.ReadExactlyAsync(new byte[64 * 1024]);
        await Deadline.Within(write);
    }

    [Fact]
    public async Task A_zero_byte_read_waits_for_data_and_takes_none()
    {
        var peek = _client.ReadAsync(Memory<byte>.Empty).AsTask();
        peek.IsCompleted.ShouldBeFalse();
        await _server.Transport.Output.WriteAsync(new byte[] { 7, 8 });
        (await Deadline.Within(peek)).ShouldBe(0);
        (await _client.ReadAsync(Memory<byte>.Empty)).ShouldBe(0);
        var received = new byte[1];
        (await _client.ReadAsync(received)).ShouldBe(1);
        received[0].ShouldBe((byte)7);
        (await _client.ReadAsync(received)).ShouldBe(1);
        received[0].ShouldBe((byte)8);
    }

    [Fact]
    public async Task A_zero_byte_read_ends_at_the_end()
    {
        var peek = _client.ReadAsync(Memory<byte>.Empty).AsTask();
        await _server.DisposeAsync();
        (await Deadline.Within(peek)).ShouldBe(0);
        (await _client.ReadAsync(new byte[1])).ShouldBe(0);
    }

    [Fact]
    public async Task What_the_server_sent_before_it_closed_is_still_read()
    {
        await _server.Transport.Output.WriteAsync(new byte[] { 1, 2, 3 });
        await _server.DisposeAsync();
        await _client.ReadExactlyAsync(new byte[3]);
        (await _client.ReadAsync(new byte[1])).ShouldBe(0);
    }

    [Fact]
    public async Task A_write_to_a_server_that_has_closed_fails_and_says_so()
    {
        await _server.DisposeAsync();
        (await Should.ThrowAsync<IOException>(async () => await _client.WriteAsync(new byte[1])))
            .Message.ShouldContain("connection reset");
    }

    [Fact]
    public async Task A_connection_that_the_server_disposes_is_closed()
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.ConnectionClosed.Register(closed.SetResult);
        await _server.DisposeAsync();
        await Deadline.Within(closed.Task);
    }

    [Fact]
    public async Task After_an_abort_every_call_fails_and_says_that_the_server_did_it()
    {
        _server.Abort(new ConnectionAbortedException("enough"));
        foreach (var call in new Func<Task>[] { () => _client.ReadAsync(new byte[1]).AsTask(), () => _client.WriteAsync(new byte[1]).AsTask() })
        {
            var failed = await Should.ThrowAsync<IOException>(call);
            failed.Message.ShouldContain("reset by the server");
            failed.ToString().ShouldContain("enough");
        }
    }

    [Fact]
    public async Task After_an_abort_the_server_itself_reads_the_end_and_is_closed()
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.ConnectionClosed.Register(closed.SetResult);
        _server.Abort();
        (await _server.Transport.Input.ReadAsync()).IsCompleted.ShouldBeTrue();
        (await _server.Transport.Output.FlushAsync()).IsCompleted.ShouldBeTrue();
        await Deadline.Within(closed.Task);
    }

    [Fact]
    public async Task A_read_that_is_pending_fails_when_the_client_disposes()
    {
        var read = _client.ReadAsync(new byte[1]).AsTask();
        await _client.DisposeAsync();
        await Should.ThrowAsync<IOException>(() => Deadline.Within(read));
    }

    [Fact]
    public async Task A_disposed_client_neither_reads_nor_writes()
    {
        await _client.DisposeAsync();
        await Should.ThrowAsync<IOException>(async () => await _client.ReadExactlyAsync(new byte[1]));
        await Should.ThrowAsync<IOException>(async () => await _client.WriteAsync(new byte[1]));
    }

    [Fact]
    public async Task A_server_that_is_held_back_is_let_go_when_the_client_disposes()
    {
        var write = _server.Transport.Output.WriteAsync(new byte[1024 * 1024]).AsTask();
        await _client.DisposeAsync();
        (await Deadline.Within(write)).IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_closes_first_both_ends_hear_of_it_and_no_call_is_left_hanging()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (client, server) = MemoryConnection.CreatePair(MemoryPool<byte>.Shared);
            var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            server.ConnectionClosed.Register(closed.SetResult);
            using var start = new ManualResetEventSlim();
            Task[] all =
            [
                AtStart(() => client.ReadAsync(new byte[1]).AsTask()),
                AtStart(() => client.WriteAsync(new byte[2 * 1024 * 1024]).AsTask()),
                AtStart(() => client.DisposeAsync().AsTask()),
                AtStart(() => Do(() => server.Abort())),
                AtStart(() => ReadToEndAsync(server)),
            ];
            start.Set();
            await Deadline.Within(Task.WhenAll(all));
            await Deadline.Within(closed.Task);
            (await server.Transport.Output.FlushAsync()).IsCompleted.ShouldBeTrue();
            await server.DisposeAsync();

            async Task AtStart(Func<Task> act)
            {
                await Task.Yield();
                start.Wait();
                try
                {
                    await act();
                }
                catch (IOException)
                {
                    // Closed under the call: the only way in which it may fail.
                }
            }
        }
    }

    private static Task Do(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private static async Task ReadToEndAsync(ConnectionContext server)
    {
        while (true)
        {
            var read = await server.Transport.Input.ReadAsync();
            server.Transport.Input.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return;
            }
        }
    }
}
