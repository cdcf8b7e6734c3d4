namespace Servers.Frames;

/// <summary>What every channel does alike: says goodbye once, and keeps a peer within its limit.</summary>
/// <param name="format">How frames are laid out.</param>
/// <param name="maxPayload">The most that a payload from the peer may take.</param>
/// <param name="bufferBytes">What each of its buffers holds before it grows.</param>
internal abstract class FrameChannel(FrameFormat format, int maxPayload, int bufferBytes) : IFrameChannel
{
    private int _closeSent;

    public FrameFormat Format => format;

    public int BufferBytes => bufferBytes;

    public abstract ValueTask<Frame?> ReadAsync();

    public abstract ValueTask SendAsync(FrameBatch batch);

    public ValueTask CloseAsync(CloseReason reason, string message) =>
        Interlocked.Exchange(ref _closeSent, 1) == 0 ? SendCloseAsync(reason, message) : ValueTask.CompletedTask;

    public abstract ValueTask DiscardAsync(CancellationToken cancellationToken);

    public abstract void Abort();

    public abstract ValueTask DisposeAsync();

    /// <summary>What is beneath has told the peer already.</summary>
    protected void IsClosing() => Interlocked.Exchange(ref _closeSent, 1);

    /// <summary>Tells the peer that nothing more will be sent, and why.</summary>
    protected abstract ValueTask SendCloseAsync(CloseReason reason, string message);

    /// <exception cref="FrameException">So long a payload is refused.</exception>
    protected void RequireWithin(long payload)
    {
        if (payload > maxPayload)
        {
            throw new FrameException(CloseReason.TooLarge, $"a message is over the limit of {maxPayload} bytes; send less at once");
        }
    }
}
