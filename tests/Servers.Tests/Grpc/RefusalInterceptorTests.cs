using Grpc.Core;
using Servers.Application;
using Servers.Grpc.Server;

namespace Servers.Tests.Grpc;

/// <summary>
/// The engine's writer throws where nobody waits for the message any more, if that is so before it looks. Here it always is: its part is played by a
/// service that ends with the exception of our choice.
/// </summary>
public sealed class RefusalInterceptorTests
{
    public static TheoryData<MethodType> Kinds { get; } = new(Enum.GetValues<MethodType>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_refusal_is_told_by_its_status(MethodType kind)
    {
        var refused = await Should.ThrowAsync<RpcException>(() => CallAsync(kind, new RefusedException(Refusal.NotFound, "no such room"), new Call(CancellationToken.None)));

        (refused.StatusCode, refused.Status.Detail).ShouldBe((StatusCode.NotFound, "no such room"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_write_to_a_caller_who_has_left_ends_the_call_as_cancelled(MethodType kind)
    {
        var left = new CancellationToken(canceled: true);

        var cancelled = await Should.ThrowAsync<OperationCanceledException>(() => CallAsync(kind, new InvalidOperationException("the request is complete"), new Call(left)));

        cancelled.CancellationToken.ShouldBe(left);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_nobody_meant_to_throw_is_passed_on_as_it_is(MethodType kind)
    {
        var meant = new InvalidOperationException("the room is gone");

        (await Should.ThrowAsync<InvalidOperationException>(() => CallAsync(kind, meant, new Call(CancellationToken.None)))).ShouldBeSameAs(meant);
    }

    private static Task CallAsync(MethodType kind, Exception end, ServerCallContext context)
    {
        var interceptor = new RefusalInterceptor();
        return kind switch
        {
            MethodType.Unary => interceptor.UnaryServerHandler<string, string>("", context, (_, _) => Task.FromException<string>(end)),
            MethodType.ClientStreaming => interceptor.ClientStreamingServerHandler<string, string>(null!, context, (_, _) => Task.FromException<string>(end)),
            MethodType.ServerStreaming => interceptor.ServerStreamingServerHandler<string, string>("", null!, context, (_, _, _) => Task.FromException(end)),
            MethodType.DuplexStreaming => interceptor.DuplexStreamingServerHandler<string, string>(null!, null!, context, (_, _, _) => Task.FromException(end)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a kind of call"),
        };
    }

    private sealed class Call(CancellationToken cancellation) : ServerCallContext
    {
        protected override string MethodCore => "/chat.Chat/Converse";

        protected override string HostCore => "localhost";

        protected override string PeerCore => "ipv4:127.0.0.1:1";

        protected override DateTime DeadlineCore => DateTime.MaxValue;

        protected override Metadata RequestHeadersCore { get; } = [];

        protected override CancellationToken CancellationTokenCore => cancellation;

        protected override Metadata ResponseTrailersCore { get; } = [];

        protected override Status StatusCore { get; set; }

        protected override WriteOptions? WriteOptionsCore { get; set; }

        protected override AuthContext AuthContextCore => throw new NotSupportedException();

        protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Task.CompletedTask;

        protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) => throw new NotSupportedException();
    }
}
