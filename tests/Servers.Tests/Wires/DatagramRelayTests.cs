using System.Net;
using System.Net.Sockets;
using Servers.Wires;

namespace Servers.Tests.Wires;

public sealed class DatagramRelayTests
{
    [Fact]
    public async Task Datagrams_pass_both_ways_and_are_counted_and_every_client_gets_its_own_answers()
    {
        using var server = Bound();
        var counter = new ByteCounter();
        await using var relay = new DatagramRelay((IPEndPoint)server.LocalEndPoint!, counter);
        using var one = Bound();
        using var other = Bound();

        (await ExchangeAsync(one, relay, server, [1, 2, 3])).ShouldBe([3, 2, 1]);
        (await ExchangeAsync(other, relay, server, [4, 5])).ShouldBe([5, 4]);
        (await ExchangeAsync(one, relay, server, [6])).ShouldBe([6]);

        (counter.Up, counter.Down).ShouldBe((6, 6));
    }

    [Fact]
    public async Task Datagrams_that_nobody_takes_are_lost_and_once_there_is_a_server_they_pass()
    {
        var gone = Bound();
        var address = (IPEndPoint)gone.LocalEndPoint!;
        gone.Dispose();
        var counter = new ByteCounter();
        await using var relay = new DatagramRelay(address, counter);
        using var client = Bound();
        await client.SendToAsync(new byte[7], relay.Address, Deadline.Token());
        await Deadline.Until(() => counter.Up == 7);

        using var server = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        server.Bind(address);
        var received = server.ReceiveFromAsync(new byte[16], address, Deadline.Token()).AsTask();

        await Deadline.Until(() =>
        {
            client.SendTo([1, 2], relay.Address);
            return received.IsCompleted;
        });

        (await received).ReceivedBytes.ShouldBe(2);
    }

    [Fact]
    public async Task Its_port_is_free_once_it_is_disposed()
    {
        using var server = Bound();
        var relay = new DatagramRelay((IPEndPoint)server.LocalEndPoint!, new ByteCounter());
        await relay.DisposeAsync();

        using var next = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        Should.NotThrow(() => next.Bind(relay.Address));
    }

    // The server answers with what it got, turned round.
    private static async Task<byte[]> ExchangeAsync(Socket client, DatagramRelay relay, Socket server, byte[] datagram)
    {
        var buffer = new byte[16];
        await client.SendToAsync(datagram, relay.Address, Deadline.Token());
        var received = await server.ReceiveFromAsync(buffer, relay.Address, Deadline.Token());
        var turned = buffer[..received.ReceivedBytes].Reverse().ToArray();
        await server.SendToAsync(turned, received.RemoteEndPoint, Deadline.Token());
        return buffer[..await client.ReceiveAsync(buffer, Deadline.Token())];
    }

    private static Socket Bound()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }
}
