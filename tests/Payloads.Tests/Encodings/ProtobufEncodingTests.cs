using System.Buffers;
using Payloads.Encodings;

namespace Payloads.Tests.Encodings;

public sealed class ProtobufEncodingTests
{
    // Google.Protobuf 3.25 replaces the letter, where the specification and later versions refuse the message.
    [Fact]
    public void Text_that_is_not_utf8_is_replaced_or_malformed()
    {
        byte[] authorOfOneByteThatNoUtf8Has = [(3 << 3) | 2, 1, 0xFF];
        try
        {
            Read(authorOfOneByteThatNoUtf8Has).Author.ShouldBe("\uFFFD");
        }
        catch (MalformedPayloadException malformed)
        {
            malformed.Message.ShouldStartWith("not a ChatMessage in protobuf: ");
        }
    }

    [Fact]
    public void A_length_beyond_the_input_is_malformed() => Malformed([(3 << 3) | 2, 5, (byte)'a']);

    [Fact]
    public void A_length_below_zero_is_malformed() =>
        Malformed([(3 << 3) | 2, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01]);

    [Fact]
    public void An_unknown_field_is_passed_over_so_that_the_contract_can_grow() =>
        Read([(15 << 3) | 0, 1, (1 << 3) | 0, 7]).Id.ShouldBe(7);

    [Fact]
    public void What_is_left_out_is_empty_and_never_null() =>
        Read([]).ShouldBe(new ChatMessage(0, "", "", "", 0));

    private static void Malformed(byte[] bytes) =>
        Should.Throw<MalformedPayloadException>(() => Read(bytes)).Message.ShouldStartWith("not a ChatMessage in protobuf: ");

    private static ChatMessage Read(byte[] bytes) =>
        PayloadEncoding.Protobuf.Codec<ChatMessage>().Read(new ReadOnlySequence<byte>(bytes));
}
