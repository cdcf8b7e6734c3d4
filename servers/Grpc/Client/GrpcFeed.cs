using Grpc.Core;

namespace Servers.Grpc.Client;

/// <summary>A server stream as an enumerator of the suite's messages.</summary>
internal sealed class GrpcFeed<TProto, T> : IAsyncEnumerator<T>
    where T : struct
{
    private readonly AsyncServerStreamingCall<TProto> _call;
    private readonly Func<TProto, T> _toMessage;
    private readonly CancellationToken _cancellation;

    private GrpcFeed(AsyncServerStreamingCall<TProto> call, Func<TProto, T> toMessage, CancellationToken cancellation)
    {
        _call = call;
        _toMessage = toMessage;
        _cancellation = cancellation;
    }

    public T Current { get; private set; }

    /// <summary>Waits for the headers: the server sends them once the caller is subscribed.</summary>
    public static async ValueTask<IAsyncEnumerator<T>> OpenAsync(
        AsyncServerStreamingCall<TProto> call, Func<TProto, T> toMessage, CancellationToken cancellationToken)
    {
        try
        {
            await CallOutcome.Of(call.ResponseHeadersAsync, cancellationToken);
            return new GrpcFeed<TProto, T>(call, toMessage, cancellationToken);
        }
        catch
        {
            call.Dispose();
            throw;
        }
    }

    public async ValueTask<bool> MoveNextAsync()
    {
        // Not through CallOutcome: where many feeds wait at once, its pool has not as many state machines.
        try
        {
            if (!await _call.ResponseStream.MoveNext(CancellationToken.None))
            {
                return false;
            }
        }
        catch (RpcException failure) when (failure.Meaning(_cancellation) is { } meaning)
        {
            throw meaning;
        }

        Current = _toMessage(_call.ResponseStream.Current);
        return true;
    }

    public ValueTask DisposeAsync()
    {
        _call.Dispose();
        return ValueTask.CompletedTask;
    }
}
