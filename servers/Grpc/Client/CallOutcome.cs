using System.Runtime.CompilerServices;
using Grpc.Core;

namespace Servers.Grpc.Client;

/// <summary>
/// Awaits what gRPC promises, and throws what its failure means to the caller. The state machines are pooled, so that
/// the allocations of a call are the engine's and not this adapter's.
/// </summary>
internal static class CallOutcome
{
    /// <summary>Awaits an answer and decodes it: all that a unary call does, so that it has one state machine and no more.</summary>
    /// <param name="answer">What the engine promises.</param>
    /// <param name="toMessage">Decodes it.</param>
    /// <param name="cancellation">What cancels the call.</param>
    /// <exception cref="Application.RefusedException">The server refuses.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<T> Of<TProto, T>(Task<TProto> answer, Func<TProto, T> toMessage, CancellationToken cancellation)
    {
        try
        {
            return toMessage(await answer);
        }
        catch (RpcException failure) when (failure.Meaning(cancellation) is { } meaning)
        {
            throw meaning;
        }
    }

    /// <summary>Awaits an answer.</summary>
    /// <param name="answer">What the engine promises.</param>
    /// <param name="cancellation">What cancels the call.</param>
    /// <exception cref="Application.RefusedException">The server refuses.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<T> Of<T>(Task<T> answer, CancellationToken cancellation)
    {
        try
        {
            return await answer;
        }
        catch (RpcException failure) when (failure.Meaning(cancellation) is { } meaning)
        {
            throw meaning;
        }
    }

    /// <summary>Awaits the end of something that has no answer.</summary>
    /// <param name="end">What the engine promises.</param>
    /// <param name="cancellation">What cancels the call.</param>
    /// <exception cref="Application.RefusedException">The server refuses.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask Of(Task end, CancellationToken cancellation)
    {
        try
        {
            await end;
        }
        catch (RpcException failure) when (failure.Meaning(cancellation) is { } meaning)
        {
            throw meaning;
        }
    }
}
