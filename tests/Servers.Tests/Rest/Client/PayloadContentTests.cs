using Payloads;
using Payloads.Encodings;
using Servers.Rest;
using Servers.Rest.Client;

namespace Servers.Tests.Rest.Client;

public class PayloadContentTests
{
    private static readonly IPayloadCodec<ChatAck> s_codec = PayloadEncoding.Json.Codec<ChatAck>();

    [Fact]
    public async Task A_buffer_that_is_still_being_sent_does_not_go_back_to_the_pool()
    {
        var buffers = PayloadBuffer.CreatePool();
        var probe = buffers.Get();
        buffers.Return(probe);
        var content = PayloadContent.Create(buffers, "application/json", s_codec, new ChatAck(1, 2));
        var wire = new StalledStream();
        var sending = content.CopyToAsync(wire);

        content.Dispose();
        buffers.Get().ShouldNotBeSameAs(probe);
        wire.Resume.SetResult();
        await sending;

        wire.Written.ToArray().ShouldBe("""{"id":1,"sequence":2}"""u8.ToArray());
    }

    [Fact]
    public async Task A_buffer_goes_back_to_the_pool_once_it_is_sent()
    {
        var buffers = PayloadBuffer.CreatePool();
        var probe = buffers.Get();
        buffers.Return(probe);
        var content = PayloadContent.Create(buffers, "application/json", s_codec, new ChatAck(1, 2));
        await content.CopyToAsync(Stream.Null);

        content.Dispose();
        content.Dispose();

        buffers.Get().ShouldBeSameAs(probe);
        buffers.Get().ShouldNotBeSameAs(probe);
    }

    private sealed class StalledStream : MemoryStream
    {
        public TaskCompletionSource Resume { get; } = new();

        public ReadOnlyMemory<byte> Written { get; private set; }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Resume.Task;
            Written = buffer.ToArray();
        }
    }
}
