namespace Payloads.Encodings;

internal sealed class ProtobufEncoding : PayloadEncoding
{
    public override string Name => "protobuf";

    public override string MediaType => "application/x-protobuf";

    public override bool IsText => false;

    private protected override IEnumerable<(Type Message, object Codec)> CreateCodecs()
    {
        yield return Codec(Proto.ChatMessage.Parser, ProtoMapping.ToProto, ProtoMapping.ToMessage);
        yield return Codec(Proto.ChatAck.Parser, ProtoMapping.ToProto, ProtoMapping.ToMessage);
        yield return Codec(Proto.HistoryRequest.Parser, ProtoMapping.ToProto, ProtoMapping.ToMessage);
        yield return Codec(Proto.HistoryReply.Parser, ProtoMapping.ToProto, ProtoMapping.ToMessage);
        yield return Codec(Proto.JoinRequest.Parser, ProtoMapping.ToProto, ProtoMapping.ToMessage);
        yield return Codec(Proto.QuoteRequest.Parser, ProtoMapping.ToProto, ProtoMapping.ToMessage);
        yield return Codec(Proto.Quote.Parser, ProtoMapping.ToProto, ProtoMapping.ToMessage);
        yield return Codec(Proto.SnapshotRequest.Parser, ProtoMapping.ToProto, ProtoMapping.ToMessage);
        yield return Codec(Proto.Snapshot.Parser, ProtoMapping.ToProto, ProtoMapping.ToMessage);
        yield return Codec(Proto.Subscription.Parser, ProtoMapping.ToProto, ProtoMapping.ToMessage);
        yield return Codec(Proto.Tick.Parser, ProtoMapping.ToProto, ProtoMapping.ToMessage);
        yield return Codec(Proto.TickBatch.Parser, ProtoMapping.ToProto, ProtoMapping.ToMessage);
        yield return Codec(Proto.IngestSummary.Parser, ProtoMapping.ToProto, ProtoMapping.ToMessage);
    }

    private static (Type Message, object Codec) Codec<T, TProto>(
        Google.Protobuf.MessageParser<TProto> parser,
        ProtobufCodec<T, TProto>.ToProto toProto,
        Func<TProto, T> toMessage)
        where T : struct
        where TProto : Google.Protobuf.IMessage<TProto> =>
        (typeof(T), new ProtobufCodec<T, TProto>(parser, toProto, toMessage));
}
