namespace Servers.Frames;

/// <summary>What the peer sent breaks the protocol: the connection can't go on.</summary>
internal sealed class FrameException(CloseReason reason, string message) : Exception(message)
{
    /// <summary>What to tell the peer.</summary>
    public CloseReason Reason { get; } = reason;
}
