using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;

namespace Servers.Frames.Bare;

/// <summary>Frames over a bare connection, either end; how they are told apart is left to the protocol.</summary>
/// <param name="input">What the peer sends.</param>
/// <param name="output">What is sent to the peer.</param>
/// <param name="format">How frames are laid out, what tells them apart included.</param>
/// <param name="maxPayload">The most that a payload from the peer may take.</param>
/// <param name="abort">Cuts the connection.</param>
/// <param name="bufferBytes">What each of its buffers holds before it grows.</param>
internal abstract class BareChannel(
    PipeReader input, PipeWriter output, FrameFormat format, int maxPayload, Action abort, int bufferBytes)
    : FrameChannel(format, maxPayload, bufferBytes)
{
    private ReadOnlySequence<byte> _unread;
    private bool _holdsInput;
    private bool _inputEnded;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<Frame?> ReadAsync()
    {
        while (true)
        {
            if (TryTake(ref _unread, out var bytes))
            {
                var frame = Format.Read(bytes);
                RequireWithin(frame.Payload.Length);
                return frame.Kind == FrameKind.Close ? WhenClosed(frame) : frame;
            }

            if (_inputEnded)
            {
                return _unread.IsEmpty ? null : throw new IOException("the connection ended within a frame");
            }

            if (_holdsInput)
            {
                input.AdvanceTo(_unread.Start, _unread.End);
                _holdsInput = false;
            }

            var result = await input.ReadAsync();
            _holdsInput = true;
            _unread = result.Buffer;
            _inputEnded = result.IsCompleted;
            if (result.IsCanceled)
            {
                throw new IOException("the connection was cut");
            }
        }
    }

    public override async ValueTask SendAsync(FrameBatch batch)
    {
        var result = await output.WriteAsync(batch.All);
        if (result.IsCompleted || result.IsCanceled)
        {
            throw new IOException("the peer reads no more");
        }
    }

    public override async ValueTask DiscardAsync(CancellationToken cancellationToken)
    {
        while (!_inputEnded)
        {
            if (_holdsInput)
            {
                input.AdvanceTo(_unread.End);
            }

            var result = await input.ReadAsync(cancellationToken);
            _holdsInput = true;
            _unread = result.Buffer;
            _inputEnded = result.IsCompleted;
        }
    }

    public override void Abort() => abort();

    public override async ValueTask DisposeAsync()
    {
        await input.CompleteAsync();
        await output.CompleteAsync();
    }

    /// <summary>Takes the next frame off what has come, without what tells frames apart.</summary>
    /// <returns>False where it is not all there yet.</returns>
    /// <exception cref="FrameException">What came is no frame, or too long to be waited for.</exception>
    protected abstract bool TryTake(ref ReadOnlySequence<byte> unread, out ReadOnlySequence<byte> frame);

    // The reason stands where other kinds have their call, and a space before the sentence: that may begin with a digit.
    protected override async ValueTask SendCloseAsync(CloseReason reason, string message)
    {
        var last = new FrameBatch(Format);
        last.Add(FrameKind.Close, (int)reason, Encoding.UTF8.GetBytes($" {message}"));
        await SendAsync(last);
        last.Return();
    }

    private static Frame? WhenClosed(in Frame frame) => frame.Call == (int)CloseReason.Done
        ? null
        : throw new PeerClosedException((CloseReason)frame.Call, Encoding.UTF8.GetString(frame.Payload).TrimStart());
}
