using Bench.Sizes;
using Bench.Workloads;

namespace Bench.Tests.Sizes;

public class SizePassTests
{
    // A frame of the floor is its length, its kind and its call; a WebSocket's adds a header of 2 to 4 bytes, and upwards a mask of 4.
    [Theory]
    [InlineData("chat-send/floor/memory", 3, 3)]
    [InlineData("chat-send-medium/floor/memory", 4, 3)]
    [InlineData("chat-send-large/floor/memory", 5, 3)]
    [InlineData("ticker-quote/floor/memory", 3, 3)]
    [InlineData("chat-send-large/websocket-json/memory", 10, 4)]
    [InlineData("ticker-quote/websocket-json/memory", 8, 4)]
    public async Task Overhead_is_what_the_wire_adds_to_this_very_message(string cell, long up, long down)
    {
        var row = await CountAsync(cell);
        row.Overhead.ShouldBe(new WireBytes(up, down));
    }

    [Theory]
    [InlineData("chat-send-medium/rest-json/memory")]
    [InlineData("ticker-stream/rest-json/memory")]
    [InlineData("ticker-stream/rest-protobuf/tcp")]
    [InlineData("ticker-stream/websocket-protobuf/memory")]
    public async Task Two_passes_count_the_same(string cell) => (await CountAsync(cell)).ShouldBe(await CountAsync(cell));

    private static Task<SizeRow> CountAsync(string id) =>
        SizePass.CountAsync(CellCatalog.All.Single(cell => cell.Id == id), CancellationToken.None);
}
