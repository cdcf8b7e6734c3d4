using Grpc.Core;
using Payloads;
using Payloads.Encodings;
using Proto = Payloads.Proto;

namespace Servers.Grpc.Client;

internal sealed class GrpcConversation(
    AsyncDuplexStreamingCall<Proto.ChatMessage, Proto.ChatAck> call, CancellationToken cancellation) : IConversation
{
    public async ValueTask WriteAsync(ChatMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await call.RequestStream.WriteAsync(message.ToProto(), cancellationToken);
        }
        catch (RpcException failure) when (failure.Meaning(cancellation) is { } meaning)
        {
            throw meaning;
        }
    }

    public async ValueTask<ChatAck> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await call.ResponseStream.MoveNext(cancellationToken)
                ? call.ResponseStream.Current.ToMessage()
                : throw new EndOfStreamException("the server has ended the conversation");
        }
        catch (RpcException failure) when (failure.Meaning(cancellation) is { } meaning)
        {
            throw meaning;
        }
    }

    public ValueTask DisposeAsync()
    {
        call.Dispose();
        return ValueTask.CompletedTask;
    }
}
