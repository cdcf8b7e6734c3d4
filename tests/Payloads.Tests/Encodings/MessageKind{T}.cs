using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using Payloads.Encodings;

namespace Payloads.Tests.Encodings;

/// <inheritdoc />
internal sealed class MessageKind<T>(string name, Gen<T> messages, Func<T, T, bool> same) : MessageKind(name)
    where T : struct
{
    public MessageKind(string name, Gen<T> messages)
        : this(name, messages, static (left, right) => left.Equals(right))
    {
    }

    public static MessageKind<ReadOnlyMemory<T>> ListOf(string name, Gen<T> messages) => new(
        name,
        messages.ArrayOf().Select(static items => new ReadOnlyMemory<T>(items)),
        static (left, right) => left.Span.SequenceEqual(right.Span));

    public override void Round_trips(PayloadEncoding encoding)
    {
        var codec = encoding.Codec<T>();
        Check.QuickThrowOnFailure(Prop.ForAll(
            messages.ToArbitrary(),
            message => same(codec.Read(new ReadOnlySequence<byte>(Encoded(codec, message))), message)));
    }

    public override void Reads_the_same_from_pieces(PayloadEncoding encoding)
    {
        var codec = encoding.Codec<T>();
        Check.QuickThrowOnFailure(Prop.ForAll(
            messages.ToArbitrary(),
            Gen.Choose(0, int.MaxValue).ArrayOf().ToArbitrary(),
            (message, cuts) => same(codec.Read(Segments.Split(Encoded(codec, message), cuts)), message)));
    }

    public override void Reads_or_refuses_arbitrary_bytes(PayloadEncoding encoding)
    {
        var codec = encoding.Codec<T>();
        Check.QuickThrowOnFailure(Prop.ForAll(
            Generated.Bytes.ToArbitrary(),
            bytes => ReadsOrRefuses(codec, new ReadOnlySequence<byte>(bytes))));
    }

    public override void Reads_or_refuses_corrupted_bytes(PayloadEncoding encoding)
    {
        var codec = encoding.Codec<T>();
        var corrupted =
            from message in messages
            from place in Gen.Choose(0, int.MaxValue)
            from value in Gen.Choose(0, 255)
            from cuts in Gen.Choose(0, int.MaxValue).ArrayOf()
            select Segments.Split(Corrupted(Encoded(codec, message), place, (byte)value), cuts);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(corrupted.ToArbitrary(), bytes => ReadsOrRefuses(codec, bytes)));
    }

    public override void Reads_or_refuses_cut_bytes(PayloadEncoding encoding)
    {
        var codec = encoding.Codec<T>();
        var property = Prop.ForAll(
            messages.ToArbitrary(),
            message =>
            {
                var bytes = Encoded(codec, message);
                return Enumerable.Range(0, bytes.Length).All(length =>
                {
                    var cut = new ReadOnlySequence<byte>(bytes, 0, length);

                    // A protobuf message cut between two fields is another message; a JSON value cut anywhere is none.
                    return encoding.IsText ? Refuses(codec, cut) : ReadsOrRefuses(codec, cut);
                });
            });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), property); // Each message is cut at every byte.
    }

    public override void Appends_to_what_is_written_already(PayloadEncoding encoding)
    {
        var codec = encoding.Codec<T>();
        Check.QuickThrowOnFailure(Prop.ForAll(
            messages.ToArbitrary(),
            messages.ToArbitrary(),
            (first, second) =>
            {
                var output = new ArrayBufferWriter<byte>();
                codec.Write(output, first);
                codec.Write(output, second);
                return output.WrittenSpan.SequenceEqual([.. Encoded(codec, first), .. Encoded(codec, second)]);
            }));
    }

    private static byte[] Encoded(IPayloadCodec<T> codec, T message)
    {
        var output = new ArrayBufferWriter<byte>();
        codec.Write(output, message);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Corrupted(byte[] bytes, int place, byte value)
    {
        if (bytes.Length > 0)
        {
            bytes[place % bytes.Length] = value;
        }

        return bytes;
    }

    // Any exception but the one that the codec promises fails the property.
    private static bool ReadsOrRefuses(IPayloadCodec<T> codec, ReadOnlySequence<byte> bytes) => Refuses(codec, bytes) || true;

    private static bool Refuses(IPayloadCodec<T> codec, ReadOnlySequence<byte> bytes)
    {
        try
        {
            codec.Read(bytes);
            return false;
        }
        catch (MalformedPayloadException)
        {
            return true;
        }
    }
}
