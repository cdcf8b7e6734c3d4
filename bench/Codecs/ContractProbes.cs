using System.Text;
using Google.Protobuf;
using Payloads;
using Payloads.Encodings;

namespace Bench.Codecs;

/// <summary>The mistakes that are tried: each in both encodings as a peer would make it.</summary>
internal static class ContractProbes
{
    private const int Id = 1;
    private const int Room = 2;
    private const int Author = 3;
    private const int Text = 4;
    private const int SentAt = 5;
    private const int NotInTheContract = 30;

    /// <summary>Every mistake.</summary>
    public static IReadOnlyList<ContractProbe> All { get; } =
    [
        new("unknown-field",
            Json("""{"id":7,"room":"lobby","author":"ada","text":"hi","sentAt":42,"mood":"good"}"""),
            Proto(static output =>
            {
                Whole(output);
                Write(output, NotInTheContract, "good");
            })),
        new("missing-field",
            Json("""{"id":7,"room":"lobby","text":"hi","sentAt":42}"""),
            Proto(static output =>
            {
                Write(output, Id, 7);
                Write(output, Room, "lobby");
                Write(output, Text, "hi");
                Write(output, SentAt, 42);
            })),
        new("wrong-type",
            Json("""{"id":"7","room":"lobby","author":"ada","text":"hi","sentAt":42}"""),
            Proto(static output =>
            {
                Write(output, Id, "7");
                Write(output, Room, "lobby");
                Write(output, Author, "ada");
                Write(output, Text, "hi");
                Write(output, SentAt, 42);
            })),
        new("renamed-field",
            Json("""{"id":7,"room":"lobby","writer":"ada","text":"hi","sentAt":42}"""),
            Proto(static output =>
            {
                Write(output, Id, 7);
                Write(output, Room, "lobby");
                Write(output, NotInTheContract, "ada");
                Write(output, Text, "hi");
                Write(output, SentAt, 42);
            })),
        new("another-message", Encoded(PayloadEncoding.Json), Encoded(PayloadEncoding.Protobuf)),
        new("cut-short",
            Json("""{"id":7,"room":"lobby","author":"ada","text":"hi","sentAt":4"""),
            Proto(Whole)[..^1]),
    ];

    private static ReadOnlyMemory<byte> Json(string text) => Encoding.UTF8.GetBytes(text);

    // A tick where a chat message belongs: what a client of the other service would send.
    private static ReadOnlyMemory<byte> Encoded(PayloadEncoding encoding)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        encoding.Codec<Tick>().Write(output, new Tick(7, "lobby", 100, 10, 42));
        return output.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> Proto(Action<CodedOutputStream> write)
    {
        using var bytes = new MemoryStream();
        using (var output = new CodedOutputStream(bytes, leaveOpen: true))
        {
            write(output);
        }

        return bytes.ToArray();
    }

    private static void Whole(CodedOutputStream output)
    {
        Write(output, Id, 7);
        Write(output, Room, "lobby");
        Write(output, Author, "ada");
        Write(output, Text, "hi");
        Write(output, SentAt, 42);
    }

    private static void Write(CodedOutputStream output, int field, string text)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteString(text);
    }

    private static void Write(CodedOutputStream output, int field, long number)
    {
        output.WriteTag(field, WireFormat.WireType.Varint);
        output.WriteInt64(number);
    }
}
