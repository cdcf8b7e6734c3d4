using System.Diagnostics;
using System.Reflection;
using Payloads;
using Payloads.Corpora;
using Servers.Wires;

namespace Servers.Tests.Frames;

/// <summary>What one small message and its acknowledgement cost, both ends together, with one in flight on the memory wire.</summary>
[Collection(nameof(AloneInTheProcess))]
public class FrameCostTests
{
    [Theory]
    [InlineData("websocket-json", 145 + 2 + 8, 32 + 2 + 2)]
    [InlineData("websocket-protobuf", 94 + 2 + 6, 8 + 2 + 2)]
    [InlineData("floor", 94 + 2 + 1, 8 + 2 + 1)]
    public async Task An_exchange_takes_its_payload_a_frame_header_and_the_wire_s_own(string contender, long up, long down)
    {
        await using var host = await FrameLanes.StartAsync(contender);
        var counter = new ByteCounter();
        await using var client = await host.ConnectAsync(counter, Deadline.Token());
        await SendAsync(client, 1);
        var (upBefore, downBefore) = (counter.Up, counter.Down);
        await SendAsync(client, 100);
        (counter.Up - upBefore).ShouldBe(100 * up);
        (counter.Down - downBefore).ShouldBe(100 * down);
    }

    // Decoded messages are most of it; the bounds leave a tenth or more for another runtime.
    [SkippableTheory]
    [InlineData("websocket-json", 1_300)]
    [InlineData("websocket-protobuf", 800)]
    [InlineData("floor", 800)]
    public async Task An_exchange_allocates_little_besides_what_it_decodes(string contender, long bytes)
    {
        const int Exchanges = 5_000;
        Skip.If(
            typeof(IContender).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true },
            "a Debug build allocates for every asynchronous method: build with -c Release");
        await using var host = await FrameLanes.StartAsync(contender);
        await using var client = await host.ConnectAsync(null, Deadline.Token());
        await SendAsync(client, Exchanges);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await SendAsync(client, Exchanges);
        ((GC.GetTotalAllocatedBytes(precise: true) - before) / Exchanges).ShouldBeLessThanOrEqualTo(bytes);
    }

    private static async Task SendAsync(IContenderClient client, int times)
    {
        var messages = Corpus.Default.Messages(TextSize.Small);
        for (var i = 0; i < times; i++)
        {
            await client.Chat.SendAsync(messages[i % messages.Count], CancellationToken.None);
        }
    }
}
