using System.Buffers;
using Google.Protobuf;

namespace Payloads.Encodings;

internal sealed class ProtobufCodec<T, TProto>(
    MessageParser<TProto> parser,
    ProtobufCodec<T, TProto>.ToProto toProto,
    Func<TProto, T> toMessage) : IPayloadCodec<T>
    where T : struct
    where TProto : IMessage<TProto>
{
    public delegate TProto ToProto(in T message);

    public void Write(IBufferWriter<byte> output, in T message) => toProto(message).WriteTo(output);

    public T Read(in ReadOnlySequence<byte> input)
    {
        try
        {
            return toMessage(parser.ParseFrom(input));
        }
        // The second is the parser's own slip: within a message whose length goes beyond the input, a fixed field reads on past its end.
        catch (Exception malformed) when (malformed is InvalidProtocolBufferException or IndexOutOfRangeException)
        {
            throw new MalformedPayloadException(typeof(T), "protobuf", malformed);
        }
    }
}
