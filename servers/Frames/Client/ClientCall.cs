namespace Servers.Frames.Client;

/// <summary>A call that waits for frames from the server.</summary>
internal abstract class ClientCall
{
    /// <summary>Takes a frame of this call. Called by the connection's reader, one frame at a time.</summary>
    /// <exception cref="FrameException">The frame is none that answers this call.</exception>
    public abstract void Receive(in Frame frame);

    /// <summary>The connection has ended: nothing more will come.</summary>
    public abstract void Fail(ConnectionEnd end);

    protected static FrameException Unexpected(in Frame frame) => new(
        CloseReason.BadFrame, $"a frame of kind {FrameFormat.Describe((byte)frame.Kind)} does not answer call {frame.Call}");
}
