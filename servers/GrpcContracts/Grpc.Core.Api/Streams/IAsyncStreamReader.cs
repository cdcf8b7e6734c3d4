namespace Grpc.Core;

/// <summary>The messages that come in, one after the other.</summary>
public interface IAsyncStreamReader<out T>
{
    /// <summary>The message read last; only valid after <see cref="MoveNext"/> has answered true.</summary>
    T Current { get; }

    /// <summary>Reads the next message; false at the end of the stream.</summary>
    Task<bool> MoveNext(CancellationToken cancellationToken);
}
