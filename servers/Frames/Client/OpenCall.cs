using Payloads.Encodings;

namespace Servers.Frames.Client;

/// <summary>
/// A call of more than one frame up. Frames are written under its lock and only while it is open, so that none can
/// leave after its number has gone to another call.
/// </summary>
internal abstract class OpenCall(FrameConnection connection) : ClientCall
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _cancellation;
    private int _number;
    private bool _isOver;

    protected Lock Gate { get; } = new();

    protected FrameConnection Connection => connection;

    /// <summary>Ends when the server has said its last word, or never will.</summary>
    protected Task Over => _over.Task;

    /// <summary>Gets the call its number, sends its first frame, and heeds the token from then on.</summary>
    protected void Open<T>(FrameKind kind, IPayloadCodec<T> codec, in T message, CancellationToken cancellationToken)
        where T : struct
    {
        Enter(cancellationToken);
        TryWrite(kind, codec, message);
        connection.Flush();
        Heed(cancellationToken);
    }

    /// <summary>Gets the call its number, without a frame.</summary>
    protected void Enter(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _number = connection.Calls.Add(this);
    }

    protected void Heed(CancellationToken cancellationToken) => _cancellation = cancellationToken.UnsafeRegister(
        static (state, token) => ((OpenCall)state!).Cancelled(token), this);

    /// <summary>Writes a frame, unless the call is over.</summary>
    protected bool TryWrite<T>(FrameKind kind, IPayloadCodec<T> codec, in T message)
        where T : struct
    {
        lock (Gate)
        {
            if (!_isOver)
            {
                connection.Writer.Write(kind, _number, codec, message);
            }

            return !_isOver;
        }
    }

    /// <summary>Writes a frame without a payload, unless the call is over.</summary>
    protected bool TryWrite(FrameKind kind)
    {
        lock (Gate)
        {
            if (!_isOver)
            {
                connection.Writer.Write(kind, _number);
            }

            return !_isOver;
        }
    }

    /// <summary>The server's last word has come: frees the number.</summary>
    protected void Finish()
    {
        lock (Gate)
        {
            if (_isOver)
            {
                return; // The number may be another call's by now.
            }

            _isOver = true;
            connection.Calls.Remove(_number, this);
        }

        _over.TrySetResult();
    }

    /// <summary>Stops heeding the token; waits for a cancellation under way.</summary>
    protected ValueTask StopHeedingAsync() => _cancellation.DisposeAsync();

    /// <summary>The caller's token was cancelled.</summary>
    protected abstract void Cancelled(CancellationToken token);
}
