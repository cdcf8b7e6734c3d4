namespace Servers.Frames;

/// <summary>
/// One end of a connection that carries frames. One reader and one sender at a time; the two may overlap
/// (<see cref="FrameWriter"/> sees to the one sender).
/// </summary>
internal interface IFrameChannel : IAsyncDisposable
{
    /// <summary>How its frames are laid out.</summary>
    FrameFormat Format { get; }

    /// <summary>How many bytes a buffer of its frames holds before it grows.</summary>
    int BufferBytes => FrameBuffer.KeptBytes;

    /// <summary>Reads the next frame, whole; it is valid until the next read.</summary>
    /// <returns>Null once the peer has closed, with nothing to complain of.</returns>
    /// <exception cref="FrameException">What came breaks the protocol.</exception>
    /// <exception cref="PeerClosedException">The peer has closed and says why.</exception>
    /// <exception cref="IOException">The connection is lost.</exception>
    ValueTask<Frame?> ReadAsync();

    /// <summary>Sends frames.</summary>
    /// <exception cref="IOException">The connection is lost.</exception>
    ValueTask SendAsync(FrameBatch batch);

    /// <summary>Tells the peer that nothing more will be sent, and why; harmless once told.</summary>
    /// <exception cref="IOException">The connection is lost.</exception>
    ValueTask CloseAsync(CloseReason reason, string message);

    /// <summary>Throws away what still comes until the peer has closed: an end that closes on unread bytes resets the connection, and the reason is lost on its way.</summary>
    /// <exception cref="IOException">The connection is lost.</exception>
    ValueTask DiscardAsync(CancellationToken cancellationToken);

    /// <summary>Cuts the connection: whatever is pending fails.</summary>
    void Abort();
}
