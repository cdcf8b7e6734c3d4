namespace Grpc.Core;

/// <summary>The messages that go out, one after the other: a write may begin only when the one before has ended.</summary>
public interface IAsyncStreamWriter<in T>
{
    /// <summary>The options of the writes from now on; null: the defaults.</summary>
    WriteOptions? WriteOptions { get; set; }

    Task WriteAsync(T message);

    /// <summary>Writes unless cancelled; a writer that can't be cancelled refuses a token that can.</summary>
    Task WriteAsync(T message, CancellationToken cancellationToken) => cancellationToken.CanBeCanceled
        ? throw new NotSupportedException("This stream writer can't cancel a write: pass a token that can't be cancelled, or none.")
        : WriteAsync(message);
}
