using Grpc.Core;
using Payloads;
using Payloads.Encodings;
using Proto = Payloads.Proto;

namespace Servers.Grpc.Client;

internal sealed class GrpcChatClient(Proto.Chat.ChatClient stub) : IChatClient
{
    public async ValueTask<ChatAck> SendAsync(ChatMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return (await stub.SendAsync(message.ToProto(), cancellationToken: cancellationToken)).ToMessage();
        }
        catch (RpcException failure) when (failure.Meaning(cancellationToken) is { } meaning)
        {
            throw meaning;
        }
    }

    public async ValueTask<ReadOnlyMemory<ChatMessage>> HistoryAsync(HistoryRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return (await stub.HistoryAsync(request.ToProto(), cancellationToken: cancellationToken)).ToMessage();
        }
        catch (RpcException failure) when (failure.Meaning(cancellationToken) is { } meaning)
        {
            throw meaning;
        }
    }

    public ValueTask<IConversation> ConverseAsync(CancellationToken cancellationToken) =>
        new(new GrpcConversation(stub.Converse(cancellationToken: cancellationToken), cancellationToken));

    public ValueTask<IAsyncEnumerator<ChatMessage>> JoinAsync(JoinRequest request, CancellationToken cancellationToken) =>
        GrpcFeed<Proto.ChatMessage, ChatMessage>.OpenAsync(
            stub.Join(request.ToProto(), cancellationToken: cancellationToken), ProtoMapping.ToMessage, cancellationToken);
}
