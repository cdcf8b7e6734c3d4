using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using Servers.Frames;

namespace Servers.Floor;

/// <summary>Frames over a bare connection, either end.</summary>
/// <param name="input">What the peer sends.</param>
/// <param name="output">What is sent to the peer.</param>
/// <param name="maxPayload">The most that a payload from the peer may take.</param>
/// <param name="abort">Cuts the connection.</param>
internal sealed class FloorChannel(PipeReader input, PipeWriter output, int maxPayload, Action abort) : IFrameChannel
{
    private ReadOnlySequence<byte> _unread;
    private bool _holdsInput;
    private bool _inputEnded;
    private int _closeSent;

    public FrameFormat Format => DelimitedFrameFormat.Instance;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Frame?> ReadAsync()
    {
        while (true)
        {
            if (TryRead(out var frame))
            {
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

    public async ValueTask SendAsync(FrameBatch batch)
    {
        var result = await output.WriteAsync(batch.All);
        if (result.IsCompleted || result.IsCanceled)
        {
            throw new IOException("the peer reads no more");
        }
    }

    public async ValueTask CloseAsync(CloseReason reason, string message)
    {
        if (Interlocked.Exchange(ref _closeSent, 1) == 0)
        {
            var last = new FrameBatch(Format);
            last.Add(FrameKind.Close, 0, Encoding.UTF8.GetBytes($"{(int)reason} {message}"));
            await SendAsync(last);
            last.Return();
        }
    }

    public async ValueTask DiscardAsync(CancellationToken cancellationToken)
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

    public void Abort() => abort();

    public async ValueTask DisposeAsync()
    {
        await input.CompleteAsync();
        await output.CompleteAsync();
    }

    private static Frame? WhenClosed(in Frame frame)
    {
        var text = Encoding.UTF8.GetString(frame.Payload);
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !int.TryParse(text.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var reason))
        {
            throw new FrameException(CloseReason.BadFrame, "a close frame is a number, a space and a sentence");
        }

        return reason == (int)CloseReason.Done ? null : throw new PeerClosedException((CloseReason)reason, text[(space + 1)..]);
    }

    private bool TryRead(out Frame frame)
    {
        frame = default;
        var reader = new SequenceReader<byte>(_unread);
        switch (Varint.Read(ref reader, out var length))
        {
            case VarintResult.Incomplete:
                return false;
            case VarintResult.Invalid:
                throw new FrameException(CloseReason.BadFrame, "the length of a frame is a varint of at most five bytes");
        }

        // Before the frame is there: it is not waited for, nor is room made for it.
        RequireWithin(length - Format.MaxHeader);
        if (reader.Remaining < length)
        {
            return false;
        }

        frame = Format.Read(reader.UnreadSequence.Slice(0, length));
        RequireWithin(frame.Payload.Length);
        _unread = reader.UnreadSequence.Slice(length);
        return true;
    }

    private void RequireWithin(long payload)
    {
        if (payload > maxPayload)
        {
            throw new FrameException(CloseReason.TooLarge, $"a message is over the limit of {maxPayload} bytes; send less at once");
        }
    }
}
