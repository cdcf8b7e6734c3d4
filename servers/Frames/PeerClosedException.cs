namespace Servers.Frames;

/// <summary>The peer has closed the connection and said why.</summary>
/// <param name="reason">Why.</param>
/// <param name="message">The same in its words; empty where it had none.</param>
internal sealed class PeerClosedException(CloseReason reason, string message) : IOException(message.Length > 0 ? message : "no reason given")
{
    /// <summary>Why.</summary>
    public CloseReason Reason { get; } = reason;
}
