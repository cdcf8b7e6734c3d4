using Grpc.Core;
using Payloads;
using Payloads.Encodings;
using Servers.Application;
using Servers.Grpc.Client;
using Proto = Payloads.Proto;

namespace Servers.Tests.Grpc;

/// <summary>
/// A client that cancels may hear of the server's end of the call before its own cancellation takes effect. Here it always
/// does: the engine's part is played by tasks that end with the status of our choice, once the token is cancelled.
/// </summary>
public sealed class CancelledCallTests
{
    public static TheoryData<StatusCode> Statuses { get; } =
        new(Enum.GetValues<StatusCode>().Where(static status => status != StatusCode.OK));

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_unary_call_was_cancelled_whatever_status_it_ended_with(StatusCode status)
    {
        var (answer, cancellation) = (new TaskCompletionSource<Proto.ChatAck>(), new CancellationTokenSource());
        var call = CallOutcome.Of(answer.Task, ProtoMapping.ToMessage, cancellation.Token).AsTask();
        await EndAsync(answer, cancellation, status);
        (await Should.ThrowAsync<OperationCanceledException>(() => call)).CancellationToken.ShouldBe(cancellation.Token);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_subscription_was_cancelled_whatever_status_it_ended_with(StatusCode status)
    {
        var (next, cancellation) = (new TaskCompletionSource<bool>(), new CancellationTokenSource());
        await using var feed = await FeedAsync(next.Task, cancellation.Token);
        var moving = feed.MoveNextAsync().AsTask();
        await EndAsync(next, cancellation, status);
        await Should.ThrowAsync<OperationCanceledException>(() => moving);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_conversation_was_cancelled_whatever_status_it_ended_with(StatusCode status)
    {
        var (next, cancellation) = (new TaskCompletionSource<bool>(), new CancellationTokenSource());
        await using var conversation = Conversation(next.Task, cancellation.Token);
        var reading = conversation.ReadAsync(CancellationToken.None).AsTask();
        var writing = conversation.WriteAsync(new ChatMessage(1, "room", "ada", "hello", 1), CancellationToken.None).AsTask();
        await EndAsync(next, cancellation, status);
        await Should.ThrowAsync<OperationCanceledException>(() => reading);
        await Should.ThrowAsync<OperationCanceledException>(() => writing);
    }

    [Theory]
    [InlineData(StatusCode.NotFound, Refusal.NotFound)]
    [InlineData(StatusCode.InvalidArgument, Refusal.Invalid)]
    [InlineData(StatusCode.ResourceExhausted, Refusal.TooLarge)]
    [InlineData(StatusCode.OutOfRange, Refusal.Lagged)]
    public async Task A_call_that_nobody_cancelled_was_refused(StatusCode status, Refusal refusal)
    {
        var failed = Task.FromException<bool>(new RpcException(new Status(status, "because")));
        await using var feed = await FeedAsync(failed, CancellationToken.None);
        await using var conversation = Conversation(failed, CancellationToken.None);
        foreach (var call in new Func<Task>[]
        {
            () => feed.MoveNextAsync().AsTask(),
            () => conversation.ReadAsync(CancellationToken.None).AsTask(),
            () => CallOutcome.Of(failed, static answer => answer, CancellationToken.None).AsTask(),
        })
        {
            var refused = await Should.ThrowAsync<RefusedException>(call);
            (refused.Refusal, refused.Message).ShouldBe((refusal, "because"));
        }
    }

    [Fact]
    public async Task A_fault_that_nobody_cancelled_is_passed_on_as_it_is()
    {
        var failed = Task.FromException<bool>(new RpcException(new Status(StatusCode.Unavailable, "gone")));
        (await Should.ThrowAsync<RpcException>(() => CallOutcome.Of(failed, CancellationToken.None).AsTask())).StatusCode.ShouldBe(StatusCode.Unavailable);
    }

    private static async Task EndAsync<T>(TaskCompletionSource<T> promise, CancellationTokenSource cancellation, StatusCode status)
    {
        await cancellation.CancelAsync();
        promise.SetException(new RpcException(new Status(status, "the server's end")));
    }

    private static ValueTask<IAsyncEnumerator<ChatMessage>> FeedAsync(Task<bool> next, CancellationToken cancellation) =>
        GrpcFeed<Proto.ChatMessage, ChatMessage>.OpenAsync(
            new AsyncServerStreamingCall<Proto.ChatMessage>(
                new Stream<Proto.ChatMessage>(next), Task.FromResult(Metadata.Empty), static () => default, static () => Metadata.Empty, static () => { }),
            ProtoMapping.ToMessage,
            cancellation);

    private static GrpcConversation Conversation(Task<bool> next, CancellationToken cancellation) => new(
        new AsyncDuplexStreamingCall<Proto.ChatMessage, Proto.ChatAck>(
            new Sink(next), new Stream<Proto.ChatAck>(next), Task.FromResult(Metadata.Empty), static () => default, static () => Metadata.Empty, static () => { }),
        cancellation);

    private sealed class Stream<T>(Task<bool> next) : IAsyncStreamReader<T>
    {
        public T Current => default!;

        public Task<bool> MoveNext(CancellationToken cancellationToken) => next;
    }

    private sealed class Sink(Task end) : IClientStreamWriter<Proto.ChatMessage>
    {
        public WriteOptions? WriteOptions { get; set; }

        public Task CompleteAsync() => end;

        public Task WriteAsync(Proto.ChatMessage message) => end;
    }
}
