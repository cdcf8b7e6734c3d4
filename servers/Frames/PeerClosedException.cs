namespace Servers.Frames;

/// <summary>The peer has closed the connection and said why.</summary>
internal sealed class PeerClosedException(CloseReason reason, string message) : IOException(message)
{
    /// <summary>Why.</summary>
    public CloseReason Reason { get; } = reason;
}
