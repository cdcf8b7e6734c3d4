using Payloads;
using Payloads.Encodings;
using Proto = Payloads.Proto;

namespace Servers.Grpc.Client;

internal sealed class GrpcChatClient(Proto.Chat.ChatClient stub) : IChatClient
{
    public ValueTask<ChatAck> SendAsync(ChatMessage message, CancellationToken cancellationToken) => CallOutcome.Of(
        stub.SendAsync(message.ToProto(), cancellationToken: cancellationToken).ResponseAsync, ProtoMapping.ToMessage, cancellationToken);

    public ValueTask<ReadOnlyMemory<ChatMessage>> HistoryAsync(HistoryRequest request, CancellationToken cancellationToken) => CallOutcome.Of(
        stub.HistoryAsync(request.ToProto(), cancellationToken: cancellationToken).ResponseAsync, ProtoMapping.ToMessage, cancellationToken);

    public ValueTask<IConversation> ConverseAsync(CancellationToken cancellationToken) =>
        new(new GrpcConversation(stub.Converse(cancellationToken: cancellationToken), cancellationToken));

    public ValueTask<IAsyncEnumerator<ChatMessage>> JoinAsync(JoinRequest request, CancellationToken cancellationToken) =>
        GrpcFeed<Proto.ChatMessage, ChatMessage>.OpenAsync(
            stub.Join(request.ToProto(), cancellationToken: cancellationToken), ProtoMapping.ToMessage, cancellationToken);
}
