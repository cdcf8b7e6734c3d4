using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Servers.Wires;

namespace Servers.Tests.Wires;

/// <summary>What a bare connection does is the same on every wire that carries bytes.</summary>
public sealed class BareConnectionTests
{
    [SkippableTheory]
    [MemberData(nameof(WireNames.CarryingBytesInTheClear), MemberType = typeof(WireNames))]
    public async Task Bytes_come_back_as_they_were_sent_and_are_counted_both_ways(string wire)
    {
        await using var host = await EchoAsync(wire);
        var counter = new ByteCounter();
        await using var stream = await host.Link.Dialer(counter).ConnectAsync(Deadline.Token());
        var total = 0;
        foreach (var length in new[] { 1, 17, 4096, 70_000 })
        {
            var sent = new byte[length];
            new Random(length).NextBytes(sent);
            await stream.WriteAsync(sent, Deadline.Token());
            var received = new byte[length];
            await stream.ReadExactlyAsync(received, Deadline.Token());
            received.ShouldBe(sent);
            total += length;
            counter.Up.ShouldBe(total);
            counter.Down.ShouldBe(total);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(WireNames.CarryingBytes), MemberType = typeof(WireNames))]
    public async Task More_than_any_buffer_holds_passes_both_ways_at_once(string wire)
    {
        await using var host = await EchoAsync(wire);
        await using var stream = await host.Link.Dialer(null).ConnectAsync(Deadline.Token());
        var sent = new byte[8 * 1024 * 1024];
        new Random(1).NextBytes(sent);
        var received = new byte[sent.Length];
        var reading = stream.ReadExactlyAsync(received, Deadline.Token());
        await stream.WriteAsync(sent, Deadline.Token());
        await reading;
        received.AsSpan().SequenceEqual(sent).ShouldBeTrue();
    }

    [SkippableTheory]
    [MemberData(nameof(WireNames.CarryingBytesInTheClear), MemberType = typeof(WireNames))]
    public async Task One_counter_counts_every_connection_of_its_dialer_and_no_other(string wire)
    {
        await using var host = await EchoAsync(wire);
        var counter = new ByteCounter();
        var counted = host.Link.Dialer(counter);
        foreach (var dialer in new[] { counted, counted, host.Link.Dialer(null), host.Link.Dialer(new ByteCounter()) })
        {
            await using var stream = await dialer.ConnectAsync(Deadline.Token());
            await stream.WriteAsync(new byte[10], Deadline.Token());
            await stream.ReadExactlyAsync(new byte[10], Deadline.Token());
        }

        counter.Up.ShouldBe(20);
        counter.Down.ShouldBe(20);
    }

    [SkippableTheory]
    [MemberData(nameof(WireNames.CarryingBytes), MemberType = typeof(WireNames))]
    public async Task The_server_reads_to_the_end_and_is_told_when_the_client_closes(string wire)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await EchoHost.StartAsync(WireNames.Named(wire), listen => listen.Run(async connection =>
        {
            await Echo.BytesAsync(connection);
            await Task.Delay(Timeout.Infinite, connection.ConnectionClosed).ContinueWith(static _ => { }, TaskScheduler.Default);
            ended.SetResult();
        }));
        var stream = await host.Link.Dialer(null).ConnectAsync(Deadline.Token());
        await stream.DisposeAsync();
        await Deadline.Within(ended.Task);
    }

    [SkippableTheory]
    [MemberData(nameof(WireNames.CarryingBytes), MemberType = typeof(WireNames))]
    public async Task The_client_reads_what_was_sent_and_then_the_end_when_the_server_closes(string wire)
    {
        await using var host = await EchoHost.StartAsync(WireNames.Named(wire), static listen => listen.Run(static async connection =>
            await connection.Transport.Output.WriteAsync(Encoding.ASCII.GetBytes("bye"))));
        await using var stream = await host.Link.Dialer(null).ConnectAsync(Deadline.Token());
        using var reader = new StreamReader(stream);
        (await reader.ReadToEndAsync(Deadline.Token())).ShouldBe("bye");
    }

    [SkippableTheory]
    [MemberData(nameof(WireNames.CarryingBytes), MemberType = typeof(WireNames))]
    public async Task The_client_is_cut_off_when_the_server_aborts(string wire)
    {
        await using var host = await EchoHost.StartAsync(WireNames.Named(wire), static listen => listen.Run(static async connection =>
        {
            await connection.Transport.Input.ReadAsync();
            connection.Abort();
        }));
        await using var stream = await host.Link.Dialer(null).ConnectAsync(Deadline.Token());
        await stream.WriteAsync(new byte[1], Deadline.Token());
        try
        {
            (await stream.ReadAsync(new byte[1], Deadline.Token())).ShouldBe(0);
        }
        catch (IOException)
        {
            // A socket tells an abort from an end only where the reset overtakes it.
        }
    }

    [SkippableTheory]
    [MemberData(nameof(WireNames.CarryingBytes), MemberType = typeof(WireNames))]
    public async Task A_read_that_is_pending_ends_when_the_client_disposes(string wire)
    {
        await using var host = await EchoAsync(wire);
        var stream = await host.Link.Dialer(null).ConnectAsync(Deadline.Token());
        var read = stream.ReadAsync(new byte[1], default).AsTask();
        await stream.DisposeAsync();
        await stream.DisposeAsync();
        try
        {
            (await Deadline.Within(read)).ShouldBe(0);
        }
        catch (IOException)
        {
            // A socket's pending read ends in either way, as the shutdown or the close reaches it first.
        }
    }

    [SkippableTheory]
    [MemberData(nameof(WireNames.CarryingBytes), MemberType = typeof(WireNames))]
    public async Task A_write_that_is_pending_fails_when_the_client_disposes(string wire)
    {
        await using var host = await EchoHost.StartAsync(
            WireNames.Named(wire),
            static listen => listen.Run(static connection =>
                Task.Delay(Timeout.Infinite, connection.ConnectionClosed).ContinueWith(static _ => { }, TaskScheduler.Default)));
        var stream = await host.Link.Dialer(null).ConnectAsync(Deadline.Token());
        var write = stream.WriteAsync(new byte[64 * 1024 * 1024], default).AsTask();
        write.IsCompleted.ShouldBeFalse();
        await stream.DisposeAsync();
        await Should.ThrowAsync<IOException>(() => Deadline.Within(write));
    }

    [SkippableTheory]
    [MemberData(nameof(WireNames.CarryingBytes), MemberType = typeof(WireNames))]
    public async Task A_read_that_was_cancelled_loses_nothing(string wire)
    {
        await using var host = await EchoAsync(wire);
        await using var stream = await host.Link.Dialer(null).ConnectAsync(Deadline.Token());
        using var cancellation = new CancellationTokenSource();
        var read = stream.ReadAsync(new byte[1], cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => read);
        await stream.WriteAsync(new byte[] { 7 }, Deadline.Token());
        var received = new byte[1];
        await stream.ReadExactlyAsync(received, Deadline.Token());
        received[0].ShouldBe((byte)7);
    }

    [SkippableTheory]
    [MemberData(nameof(WireNames.CarryingBytes), MemberType = typeof(WireNames))]
    public async Task A_connection_is_refused_once_the_host_has_stopped(string wire)
    {
        await using var host = await EchoAsync(wire);
        await host.StopAsync();
        var refused = await Should.ThrowAsync<Exception>(async () => await host.Link.Dialer(null).ConnectAsync(Deadline.Token()));
        (refused is IOException or SocketException).ShouldBeTrue(refused.ToString());
    }

    [SkippableTheory]
    [MemberData(nameof(WireNames.CarryingBytes), MemberType = typeof(WireNames))]
    public async Task A_connection_is_not_opened_with_a_cancelled_token(string wire)
    {
        await using var host = await EchoAsync(wire);
        await Should.ThrowAsync<OperationCanceledException>(
            async () => await host.Link.Dialer(null).ConnectAsync(new CancellationToken(true)));
    }

    [SkippableTheory]
    [MemberData(nameof(WireNames.CarryingBytes), MemberType = typeof(WireNames))]
    public async Task The_host_stops_with_connections_open_and_the_clients_hear_it(string wire)
    {
        await using var host = await EchoHost.StartAsync(WireNames.Named(wire), static listen => listen.Run(Echo.BytesAsync));
        var streams = new List<Stream>();
        for (var i = 0; i < 8; i++)
        {
            streams.Add(await host.Link.Dialer(null).ConnectAsync(Deadline.Token()));
            await streams[i].WriteAsync(new byte[1], Deadline.Token());
            await streams[i].ReadExactlyAsync(new byte[1], Deadline.Token());
        }

        var reads = streams.Select(static stream => stream.ReadAsync(new byte[1]).AsTask()).ToArray();
        await host.DisposeAsync();
        foreach (var read in reads)
        {
            await Deadline.Within(read.ContinueWith(static _ => { }, TaskScheduler.Default));
            (read.IsFaulted || read.Result == 0).ShouldBeTrue();
        }
    }

    private static Task<EchoHost> EchoAsync(string wire) =>
        EchoHost.StartAsync(WireNames.Named(wire), static listen => listen.Run(Echo.BytesAsync));
}
