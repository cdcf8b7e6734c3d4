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
        catch (RpcException failure) when (failure.ToRefusal() is { } refused)
        {
            throw refused;
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
        catch (RpcException failure) when (cancellation.IsCancellationRequested)
        {
            // The server's end of the call may be heard of before the client's own cancellation is.
            throw new OperationCanceledException("the conversation was cancelled", failure, cancellation);
        }
        catch (RpcException failure) when (failure.ToRefusal() is { } refused)
        {
            throw refused;
        }
    }

    public ValueTask DisposeAsync()
    {
        call.Dispose();
        return ValueTask.CompletedTask;
    }
}
