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
        catch (Exception malformed) when (malformed is InvalidProtocolBufferException or IndexOutOfRangeException) // The latter where a fixed number is cut off.
        {
            throw new MalformedPayloadException(typeof(T), "protobuf", malformed);
        }
    }
}
