using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Payloads.Encodings;

namespace Servers.Frames.Client;

/// <summary>
/// A stream of items from the server. What is unread is bounded by the window that was granted; the server pauses
/// this stream, and no other call, until <see cref="FrameKind.More"/>.
/// </summary>
internal sealed class StreamCall<T>(FrameConnection connection, IPayloadCodec<T> codec, int expected)
    : OpenCall(connection), IAsyncEnumerator<T>
    where T : struct
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<T> _items = Channel.CreateUnbounded<T>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private CancellationToken _cancelled;
    private int _untilMore = StreamWindow.Half;
    private long _granted = StreamWindow.InitialHalves * StreamWindow.Half;
    private int _leaving;

    public T Current { get; private set; }

    /// <summary>Opens a stream. Once this has ended, the server has it open.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="kind">Which kind of stream.</param>
    /// <param name="request">The request's codec.</param>
    /// <param name="message">The request.</param>
    /// <param name="codec">The items' codec.</param>
    /// <param name="expected">How many items will come at the most; 0 where that is not known.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public static async ValueTask<IAsyncEnumerator<T>> OpenAsync<TRequest>(
        FrameConnection connection,
        FrameKind kind,
        IPayloadCodec<TRequest> request,
        TRequest message,
        IPayloadCodec<T> codec,
        int expected,
        CancellationToken cancellationToken)
        where TRequest : struct
    {
        var call = new StreamCall<T>(connection, codec, expected);
        call.Open(kind, request, message, cancellationToken);
        try
        {
            await call._opened.Task;
            return call;
        }
        catch
        {
            await call.StopHeedingAsync();
            throw;
        }
    }

    public ValueTask<bool> MoveNextAsync() => TryTake() ? new ValueTask<bool>(true) : WaitAsync();

    public override void Receive(in Frame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Item:
                _items.Writer.TryWrite(codec.Read(frame.Payload));
                break;
            case FrameKind.Opened:
                _opened.TrySetResult();
                break;
            case FrameKind.End:
                Complete(null);
                break;
            case FrameKind.Refused:
                Complete(RefusalText.Decode(frame.Payload));
                break;
            default:
                throw Unexpected(frame);
        }
    }

    public override void Fail(ConnectionEnd end) => Complete(end.ToException());

    public async ValueTask DisposeAsync()
    {
        await StopHeedingAsync();
        Leave();
        await Over;
    }

    protected override void Cancelled(CancellationToken token)
    {
        _cancelled = token;
        var reason = new OperationCanceledException(token);
        _items.Writer.TryComplete(reason);
        _opened.TrySetException(reason);
        Leave();
    }

    private void Complete(Exception? reason)
    {
        _items.Writer.TryComplete(reason);
        _opened.TrySetException(reason ?? new IOException("the server ended the stream before it opened it"));
        Finish();
    }

    private void Leave()
    {
        if (Interlocked.Exchange(ref _leaving, 1) == 0)
        {
            _items.Writer.TryComplete();
            if (TryWrite(FrameKind.Cancel))
            {
                Connection.Flush();
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> WaitAsync()
    {
        while (await _items.Reader.WaitToReadAsync(CancellationToken.None))
        {
            if (TryTake())
            {
                return true;
            }
        }

        return false;
    }

    private bool TryTake()
    {
        _cancelled.ThrowIfCancellationRequested();
        if (!_items.Reader.TryRead(out var item))
        {
            return false;
        }

        Current = item;
        if (--_untilMore == 0)
        {
            _untilMore = StreamWindow.Half;
            GrantMore();
        }

        return true;
    }

    // Nothing is granted that can't be used: a short stream costs no frame up, whoever of the two ends is faster.
    private void GrantMore()
    {
        if (expected > 0 && _granted >= expected)
        {
            return;
        }

        _granted += StreamWindow.Half;
        if (TryWrite(FrameKind.More))
        {
            Connection.Flush();
        }
    }
}
