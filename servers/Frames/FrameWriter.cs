using Payloads.Encodings;

namespace Servers.Frames;

/// <summary>
/// Lets many callers write to one connection. A frame is encoded under a lock into the batch that is being filled;
/// whoever flushes while nobody sends becomes the sender, and frames that come meanwhile leave together as the next
/// batch. A sender sends one batch and hands the next to the pool: no caller is kept busy with the frames of others.
/// </summary>
/// <param name="channel">Where the batches go.</param>
/// <param name="broken">Told, once, why sending has failed.</param>
internal sealed class FrameWriter(IFrameChannel channel, Action<Exception> broken)
{
    // As much as Kestrel lets wait for a client (its default MaxResponseBufferSize): beyond it, who flushes must wait.
    private const int FullBytes = 64 * 1024;

    private readonly Lock _gate = new();
    private FrameBatch _filling = new(channel.Format, channel.BufferBytes);
    private FrameBatch _sending = new(channel.Format, channel.BufferBytes);
    private TaskCompletionSource<bool>? _sent;
    private bool _busy;
    private bool _ended;

    /// <summary>True where so much waits that the next flush should be awaited before more is written.</summary>
    public bool IsFull
    {
        get
        {
            lock (_gate)
            {
                return _filling.Length >= FullBytes;
            }
        }
    }

    /// <summary>Adds a frame with a message; it leaves with the next flush. Does nothing once the writer has ended.</summary>
    public void Write<T>(FrameKind kind, int call, IPayloadCodec<T> codec, in T message)
        where T : struct
    {
        lock (_gate)
        {
            if (!_ended)
            {
                _filling.Add(kind, call, codec, message);
            }
        }
    }

    /// <summary>Adds a frame with bytes, or with none; it leaves with the next flush. Does nothing once the writer has ended.</summary>
    public void Write(FrameKind kind, int call, ReadOnlySpan<byte> payload = default)
    {
        lock (_gate)
        {
            if (!_ended)
            {
                _filling.Add(kind, call, payload);
            }
        }
    }

    /// <summary>
    /// Sees to it that what was written leaves. Ends once it has been sent, or is sure to be by whoever is sending,
    /// unless so much waits already that the caller has to wait too.
    /// </summary>
    /// <returns>False where the connection is broken. Never throws.</returns>
    public ValueTask<bool> FlushAsync()
    {
        lock (_gate)
        {
            if (_busy)
            {
                return _filling.Length < FullBytes ? new ValueTask<bool>(true) : new ValueTask<bool>(Sent());
            }

            if (_filling.Length == 0)
            {
                return new ValueTask<bool>(!_ended);
            }

            Swap();
        }

        return SendAsync();
    }

    /// <summary>Takes no more frames, and ends once those taken are sent or the connection is broken.</summary>
    public async ValueTask CompleteAsync()
    {
        lock (_gate)
        {
            _ended = true;
        }

        while (true)
        {
            Task<bool>? sent = null;
            lock (_gate)
            {
                if (_busy)
                {
                    sent = Sent();
                }
                else if (_filling.Length > 0)
                {
                    Swap();
                }
                else
                {
                    return;
                }
            }

            await (sent ?? SendAsync().AsTask());
        }
    }

    /// <summary>Gives the buffers back. For a writer that has completed.</summary>
    public void Return()
    {
        lock (_gate)
        {
            _ended = true;
            if (!_busy)
            {
                _filling.Return();
                _sending.Return();
            }
        }
    }

    private async ValueTask<bool> SendAsync()
    {
        try
        {
            await channel.SendAsync(_sending);
        }
        catch (Exception reason) when (ConnectionLoss.Is(reason))
        {
            Break();
            broken(reason);
            return false;
        }

        _sending.Clear();
        TaskCompletionSource<bool>? sent;
        bool more;
        lock (_gate)
        {
            (sent, _sent) = (_sent, null);
            _busy = false;
            more = _filling.Length > 0;
            if (more)
            {
                Swap();
            }
        }

        sent?.SetResult(true);
        if (more)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static writer => _ = writer.SendAsync().AsTask(), this, preferLocal: false);
        }

        return true;
    }

    private void Break()
    {
        TaskCompletionSource<bool>? sent;
        lock (_gate)
        {
            _ended = true;
            _busy = false;
            _filling.Clear();
            _sending.Clear();
            (sent, _sent) = (_sent, null);
        }

        sent?.SetResult(false);
    }

    private void Swap()
    {
        (_sending, _filling) = (_filling, _sending);
        _busy = true;
    }

    private Task<bool> Sent() => (_sent ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
}
