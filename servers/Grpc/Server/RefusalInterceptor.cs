using Grpc.Core;
using Grpc.Core.Interceptors;
using Servers.Application;

namespace Servers.Grpc.Server;

/// <summary>
/// Tells callers of the application's refusals by status, whatever the kind of call. A call that its caller has left, or whose deadline has passed, ends as
/// cancelled, where the engine would log an error.
/// </summary>
internal sealed class RefusalInterceptor : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception exception) when (EndOf(exception, context) is { } end)
        {
            throw end;
        }
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(requestStream, context);
        }
        catch (Exception exception) when (EndOf(exception, context) is { } end)
        {
            throw end;
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception exception) when (EndOf(exception, context) is { } end)
        {
            throw end;
        }
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(requestStream, responseStream, context);
        }
        catch (Exception exception) when (EndOf(exception, context) is { } end)
        {
            throw end;
        }
    }

    private static Exception? EndOf(Exception exception, ServerCallContext context) => exception switch
    {
        RefusedException refused => refused.ToRpcException(),
        // What the engine's writer throws once nobody waits for the message: whether it does depends on which came first.
        InvalidOperationException when context.CancellationToken.IsCancellationRequested => new OperationCanceledException(context.CancellationToken),
        _ => null,
    };
}
