using System.IO.Pipelines;
using System.Text;
using Servers.Floor;
using Servers.Frames;
using Servers.Tests.Frames;

namespace Servers.Tests.Floor;

public class FloorConnectionTests
{
    public static TheoryData<byte[], int> Wrong() => new()
    {
        { [4, (byte)'s', 0, 0xFF, 0xFF], 1007 },
        { [2, (byte)'?', 0], 1002 },
        { [1, (byte)'s'], 1002 },
        { [0], 1002 },
        { [0xFF, 0xFF, 0xFF, 0xFF, 0xFF], 1002 },
        { [0xFF, 0xFF, 0x7F], 1009 },
        { Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: localhost\r\nAccept: text/html, application/json, */*\r\n\r\n"), 1002 },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Wrong_bytes_are_answered_with_a_close_frame_that_says_why(byte[] bytes, int reason)
    {
        await using var host = await FrameLanes.StartAsync("floor");
        await using var stream = await host.Dial().ConnectAsync(Deadline.Token());
        await stream.WriteAsync(bytes, Deadline.Token());
        await using var channel = new FloorChannel(PipeReader.Create(stream), PipeWriter.Create(stream), 1024, stream.Dispose);
        var closed = await Should.ThrowAsync<PeerClosedException>(async () => await channel.ReadAsync());
        ((int)closed.Reason).ShouldBe(reason);
        closed.Message.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_connection_that_is_dropped_leaves_its_rooms()
    {
        await using var host = await FrameLanes.StartAsync("floor");
        await using (var stream = await host.Dial().ConnectAsync(Deadline.Token()))
        {
            await stream.WriteAsync(new byte[] { 7, (byte)'j', 0, 0x0A, 3, (byte)'r', (byte)'a', (byte)'w' }, Deadline.Token());
            await Deadline.Until(() => host.Rooms.Members("raw") == 1);
        }

        await Deadline.Until(() => host.Rooms.Members("raw") == 0);
    }
}
