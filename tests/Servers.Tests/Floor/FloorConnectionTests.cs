using System.Text;
using Servers.Tests.Frames;

namespace Servers.Tests.Floor;

public class FloorConnectionTests
{
    public static TheoryData<byte[], string> Wrong() => new()
    {
        { [4, (byte)'s', 0, 0xFF, 0xFF], "1007 " },
        { [2, (byte)'?', 0], "1002 " },
        { [1, (byte)'s'], "1002 " },
        { [0], "1002 " },
        { [0xFF, 0xFF, 0xFF, 0xFF, 0xFF], "1002 " },
        { [0xFF, 0xFF, 0x7F], "1009 " },
        { Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"), "1002 " },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Wrong_bytes_are_answered_with_a_close_frame_that_says_why(byte[] bytes, string reason)
    {
        await using var host = await FrameLanes.StartAsync("floor");
        await using var stream = await host.Dial().ConnectAsync(Deadline.Token());
        await stream.WriteAsync(bytes, Deadline.Token());
        var header = new byte[3];
        await stream.ReadExactlyAsync(header, Deadline.Token());
        header[1..].ShouldBe(new byte[] { (byte)'z', 0 });
        var text = new byte[header[0] - 2];
        await stream.ReadExactlyAsync(text, Deadline.Token());
        Encoding.UTF8.GetString(text).ShouldStartWith(reason);
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
