using Grpc.Core;
using Payloads.Encodings;
using Servers.Application;
using Proto = Payloads.Proto;

namespace Servers.Grpc.Server;

/// <summary>chat.proto's service.</summary>
[BindServiceMethod(typeof(ChatService), nameof(Bind))]
internal sealed class ChatService(ChatRooms rooms) : Proto.Chat.ChatBase
{
    /// <summary>Called once by the engine, instead of the generated method.</summary>
    public static void Bind(ServiceBinderBase binder, Proto.Chat.ChatBase? service) => Proto.Chat.BindService(new RequestBinder(binder), service);

    public override Task<Proto.ChatAck> Send(Proto.ChatMessage request, ServerCallContext context) =>
        Task.FromResult(rooms.Post(request.ToMessage()).ToProto());

    public override Task<Proto.HistoryReply> History(Proto.HistoryRequest request, ServerCallContext context)
    {
        ReadOnlyMemory<Payloads.ChatMessage> messages = rooms.History(request.ToMessage());
        return Task.FromResult(messages.ToProto());
    }

    public override async Task Converse(
        IAsyncStreamReader<Proto.ChatMessage> requestStream, IServerStreamWriter<Proto.ChatAck> responseStream, ServerCallContext context)
    {
        await context.WriteResponseHeadersAsync(Metadata.Empty);
        while (await requestStream.MoveNext(context.CancellationToken))
        {
            await responseStream.WriteAsync(rooms.Post(requestStream.Current.ToMessage()).ToProto());
        }
    }

    public override async Task Join(Proto.JoinRequest request, IServerStreamWriter<Proto.ChatMessage> responseStream, ServerCallContext context)
    {
        using var messages = rooms.Join(request.ToMessage());
        await StreamPump.RunAsync(messages, count: 0, responseStream, static message => message.ToProto(), context);
    }
}
