using Grpc.Core;
using Payloads;
using Payloads.Encodings;
using Proto = Payloads.Proto;

namespace Servers.Grpc.Client;

internal sealed class GrpcConversation(
    AsyncDuplexStreamingCall<Proto.ChatMessage, Proto.ChatAck> call, CancellationToken cancellation) : IConversation
{
    public async ValueTask WriteAsync(ChatMessage message, CancellationToken cancellationToken) =>
        await CallOutcome.Of(call.RequestStream.WriteAsync(message.ToProto(), cancellationToken), cancellation);

    public async ValueTask<ChatAck> ReadAsync(CancellationToken cancellationToken) =>
        await CallOutcome.Of(call.ResponseStream.MoveNext(cancellationToken), cancellation)
            ? call.ResponseStream.Current.ToMessage()
            : throw new EndOfStreamException("the server has ended the conversation");

    public ValueTask DisposeAsync()
    {
        call.Dispose();
        return ValueTask.CompletedTask;
    }
}
