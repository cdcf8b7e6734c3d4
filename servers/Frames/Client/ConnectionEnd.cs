using Servers.Application;

namespace Servers.Frames.Client;

/// <summary>Why a connection ended, from which each of its calls gets an exception of its own.</summary>
/// <param name="Message">In a sentence.</param>
/// <param name="Refusal">What the server refused; null where it refused nothing.</param>
/// <param name="Cause">What was thrown.</param>
internal sealed record ConnectionEnd(string Message, Refusal? Refusal = null, Exception? Cause = null)
{
    /// <summary>The client was disposed.</summary>
    public static ConnectionEnd Disposed { get; } = new("the client has been disposed");

    /// <summary>The server closed and said why.</summary>
    public static ConnectionEnd From(PeerClosedException closed) => new(
        $"the server closed the connection ({(int)closed.Reason}): {closed.Message}",
        closed.Reason switch
        {
            CloseReason.TooLarge => Application.Refusal.TooLarge,
            CloseReason.Malformed or CloseReason.WrongType or CloseReason.BadFrame => Application.Refusal.Malformed,
            _ => null,
        },
        closed);

    public Exception ToException() => this == Disposed
        ? new ObjectDisposedException(nameof(IContenderClient), Message)
        : Refusal is { } refusal
            ? new RefusedException(refusal, Message, Cause!)
            : new IOException(Message, Cause);
}
