using Grpc.Core;
using Payloads.Proto;

namespace Servers.Tests.GrpcContracts.Hosting;

/// <summary>A chat whose rooms are named for what they do to a call.</summary>
internal sealed class ProbingChat(Witness witness) : Chat.ChatBase
{
    public override async Task<ChatAck> Send(ChatMessage request, ServerCallContext context)
    {
        switch (request.Room)
        {
            case "refuse":
                throw new RpcException(
                    new Status(StatusCode.NotFound, "no such room: é"),
                    new Metadata { { "reason", "unknown" }, { "reason-bin", [0, 1, 255] } });
            case "crash":
                throw new InvalidOperationException("not for the client");
            case "status":
                context.Status = new Status(StatusCode.Aborted, "set, not thrown");
                break;
            case "hang":
                await witness.HangAsync(context);
                break;
            case "metadata":
                await context.WriteResponseHeadersAsync(new Metadata { { "seen", context.RequestHeaders.GetValue("asked") ?? "" }, { "seen-bin", context.RequestHeaders.GetValueBytes("asked-bin") ?? [] } });
                context.ResponseTrailers.Add("last", "word");
                context.ResponseTrailers.Add("last-bin", [7, 8]);
                break;
            case "context":
                context.UserState["key"] = "kept";
                context.ResponseTrailers.Add("method", context.Method);
                context.ResponseTrailers.Add("state", (string)context.UserState["key"]);
                context.ResponseTrailers.Add("deadline", context.Deadline == DateTime.MaxValue ? "never" : "some day");
                context.ResponseTrailers.Add("authenticated", context.AuthContext.IsPeerAuthenticated ? "yes" : "no");
                break;
        }

        context.ResponseTrailers.Add("request-encoding", context.GetHttpContext().Request.Headers["grpc-encoding"].ToString() is { Length: > 0 } encoding ? encoding : "none");
        return new ChatAck { Id = request.Id, Sequence = request.Text.Length };
    }

    public override Task<HistoryReply> History(HistoryRequest request, ServerCallContext context)
    {
        var reply = new HistoryReply();
        reply.Messages.AddRange(Enumerable.Range(0, request.Limit).Select(i => new ChatMessage { Id = i, Room = request.Room, Text = new string('a', 1000) }));
        return Task.FromResult(reply);
    }

    public override async Task Converse(IAsyncStreamReader<ChatMessage> requestStream, IServerStreamWriter<ChatAck> responseStream, ServerCallContext context)
    {
        while (await requestStream.MoveNext())
        {
            await responseStream.WriteAsync(new ChatAck { Id = requestStream.Current.Id }, context.CancellationToken);
        }
    }

    public override async Task Join(JoinRequest request, IServerStreamWriter<ChatMessage> responseStream, ServerCallContext context)
    {
        responseStream.WriteOptions = new WriteOptions(WriteFlags.BufferHint);
        for (var i = 0; i < 10; i++)
        {
            await responseStream.WriteAsync(new ChatMessage { Id = i, Room = request.Room });
        }

        switch (request.Room)
        {
            case "refuse":
                throw new RpcException(new Status(StatusCode.FailedPrecondition, "after ten"));
            case "hang":
                responseStream.WriteOptions = WriteOptions.Default;
                await responseStream.WriteAsync(new ChatMessage { Id = 10, Room = request.Room });
                await witness.HangAsync(context);
                break;
        }
    }
}
