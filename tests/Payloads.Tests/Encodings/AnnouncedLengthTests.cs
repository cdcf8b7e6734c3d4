using System.Buffers;
using Payloads.Encodings;

namespace Payloads.Tests.Encodings;

/// <summary>Whoever announces much and sends little must not be able to have room made for it.</summary>
public sealed class AnnouncedLengthTests
{
    // More than any decoder needs to say what is wrong, and far below what is announced.
    private const long Little = 64 * 1024;

    private static readonly byte[] s_twoGigabytes = [0xFF, 0xFF, 0xFF, 0xFF, 0x07];

    [Fact]
    public void A_protobuf_decoder_makes_no_room_for_bytes_that_have_not_come()
    {
        var refused = 0;
        for (var field = 1; field <= 6; field++)
        {
            byte[] announced = [(byte)((field << 3) | 2), .. s_twoGigabytes, (byte)'a'];
            refused += Refused<ChatMessage>(announced)
                + Refused<ReadOnlyMemory<ChatMessage>>(announced)
                + Refused<HistoryRequest>(announced)
                + Refused<JoinRequest>(announced)
                + Refused<QuoteRequest>(announced)
                + Refused<ReadOnlyMemory<Quote>>(announced)
                + Refused<Tick>(announced)
                + Refused<ReadOnlyMemory<Tick>>(announced);
        }

        refused.ShouldBe(6 * 8);
    }

    private static int Refused<T>(byte[] bytes)
        where T : struct
    {
        var codec = PayloadEncoding.Protobuf.Codec<T>();
        Read(codec, bytes); // What is made once, by whoever comes first, is not counted.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = Read(codec, bytes);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(Little);
        return refused;
    }

    private static int Read<T>(IPayloadCodec<T> codec, byte[] bytes)
        where T : struct
    {
        try
        {
            codec.Read(new ReadOnlySequence<byte>(bytes));
            return 0;
        }
        catch (MalformedPayloadException)
        {
            return 1;
        }
    }
}
