using System.Buffers;
using System.Text;
using Payloads.Encodings;

namespace Payloads.Tests.Encodings;

public sealed class JsonEncodingTests
{
    private const string Whole = """{"id":7,"room":"lobby","author":"ada","text":"hi","sentAt":42}""";

    [Fact]
    public void A_message_has_camel_case_names_and_leaves_out_a_sequence_that_is_not_assigned() =>
        Write(new ChatMessage(7, "lobby", "ada", "hi", 42)).ShouldBe(Whole);

    [Fact]
    public void A_sequence_that_is_assigned_is_written() =>
        Write(new ChatMessage(7, "lobby", "ada", "hi", 42, 9)).ShouldBe(Whole[..^1] + ",\"sequence\":9}");

    [Theory]
    [InlineData("déjà vu")]
    [InlineData("東京 привет Ωmega")]
    [InlineData("I'll <b>&+ it")]
    public void Letters_outside_ascii_are_written_as_they_are(string text) =>
        Write(new ChatMessage(7, "lobby", "ada", text, 42)).ShouldContain($"\"{text}\"");

    [Fact]
    public void A_list_is_an_array() =>
        Write<ReadOnlyMemory<Tick>>(default).ShouldBe("[]");

    [Theory]
    [InlineData("""{"room":"lobby","author":"ada","text":"hi","sentAt":42}""")]
    [InlineData("""{"id":7,"author":"ada","text":"hi","sentAt":42}""")]
    [InlineData("""{"id":7,"room":"lobby","text":"hi","sentAt":42}""")]
    [InlineData("""{"id":7,"room":"lobby","author":"ada","sentAt":42}""")]
    [InlineData("""{"id":7,"room":"lobby","author":"ada","text":"hi"}""")]
    public void A_missing_member_is_malformed(string json) => Malformed(json);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"id":7,"room":null,"author":"ada","text":"hi","sentAt":42}""")]
    [InlineData("""{"id":"7","room":"lobby","author":"ada","text":"hi","sentAt":42}""")]
    [InlineData("""{"id":7.5,"room":"lobby","author":"ada","text":"hi","sentAt":42}""")]
    [InlineData("""{"id":99999999999999999999,"room":"lobby","author":"ada","text":"hi","sentAt":42}""")]
    [InlineData("""{"ID":7,"room":"lobby","author":"ada","text":"hi","sentAt":42}""")]
    [InlineData("""{"id":7,"room":"lobby","author":"ada","text":"\ud83d","sentAt":42}""")]
    public void A_value_of_the_wrong_kind_is_malformed(string json) => Malformed(json);

    [Theory]
    [InlineData("{}")]
    [InlineData("x")]
    [InlineData(",")]
    [InlineData("\0")]
    public void Trailing_data_is_malformed(string trailing) => Malformed(Whole + trailing);

    [Theory]
    [InlineData("nul")]
    [InlineData("nulx")]
    [InlineData("nxll")]
    [InlineData("nullx")]
    [InlineData("trux")]
    [InlineData("truex")]
    [InlineData("falsx")]
    [InlineData("fals")]
    public void A_literal_that_is_wrong_is_malformed_wherever_its_bytes_are_cut(string literal)
    {
        foreach (var json in new[] { literal, Whole[..^1] + $",\"mood\":{literal}}}" })
        {
            var bytes = Encoding.UTF8.GetBytes(json);
            for (var first = 0; first <= bytes.Length; first++)
            {
                for (var second = first; second <= bytes.Length; second++)
                {
                    var cut = Segments.Split(bytes, [first, second]);
                    Should.Throw<MalformedPayloadException>(() => Codec<ChatMessage>().Read(cut), $"{json} cut at {first} and {second}");
                }
            }
        }
    }

    [Fact]
    public void White_space_around_a_message_is_not_trailing_data() =>
        Read($" \r\n{Whole}\n\t ").Id.ShouldBe(7);

    [Fact]
    public void An_unknown_member_is_passed_over_so_that_the_contract_can_grow() =>
        Read(Whole[..^1] + ",\"mood\":{\"is\":[\"good\"]}}").Text.ShouldBe("hi");

    [Fact]
    public void Text_that_is_not_utf8_is_malformed()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        bytes[Whole.IndexOf("hi", StringComparison.Ordinal)] = 0xFF;
        Should.Throw<MalformedPayloadException>(() => Codec<ChatMessage>().Read(new ReadOnlySequence<byte>(bytes)));
    }

    [Fact]
    public void A_writer_that_was_left_by_a_failed_write_is_not_used_again()
    {
        Should.Throw<Exception>(() => Write(new ChatMessage(7, "lobby", "ada", null!, 42)));
        Write(new ChatMessage(7, "lobby", "ada", "hi", 42)).ShouldBe(Whole);
    }

    private static void Malformed(string json) =>
        Should.Throw<MalformedPayloadException>(() => Read(json)).Message.ShouldStartWith("not a ChatMessage in json: ");

    private static IPayloadCodec<T> Codec<T>()
        where T : struct => PayloadEncoding.Json.Codec<T>();

    private static ChatMessage Read(string json) =>
        Codec<ChatMessage>().Read(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json)));

    private static string Write<T>(T message)
        where T : struct
    {
        var output = new ArrayBufferWriter<byte>();
        Codec<T>().Write(output, message);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
