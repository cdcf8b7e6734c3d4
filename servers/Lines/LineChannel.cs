using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using Servers.Frames;

namespace Servers.Lines;

/// <summary>Frames as lines of text over a bare connection, either end.</summary>
/// <param name="input">What the peer sends.</param>
/// <param name="output">What is sent to the peer.</param>
/// <param name="maxPayload">The most that a payload from the peer may take.</param>
/// <param name="abort">Cuts the connection.</param>
internal sealed class LineChannel(PipeReader input, PipeWriter output, int maxPayload, Action abort) : IFrameChannel
{
    private const byte Newline = (byte)'\n';

    // Not the writer's own memory: what is left there when a connection is cut would be sent once more, on disposal.
    private readonly ArrayBufferWriter<byte> _lines = new();
    private SequencePosition? _read;
    private int _closeSent;

    public FrameFormat Format => TextFrameFormat.Instance;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Frame?> ReadAsync()
    {
        Release();
        for (var searched = 0L; ;)
        {
            var result = await input.ReadAsync();
            var unread = result.Buffer;
            if (unread.Slice(searched).PositionOf(Newline) is { } end)
            {
                _read = unread.GetPosition(1, end);
                var frame = Format.Read(unread.Slice(0, end));
                RequireWithin(frame.Payload.Length);
                return frame.Kind == FrameKind.Close ? WhenClosed(frame) : frame;
            }

            searched = unread.Length;
            input.AdvanceTo(unread.Start, unread.End);
            RequireWithin(searched - Format.MaxHeader);
            if (result.IsCompleted || result.IsCanceled)
            {
                return unread.IsEmpty ? null : throw new IOException("the connection ended within a line");
            }
        }
    }

    public async ValueTask SendAsync(FrameBatch batch)
    {
        _lines.ResetWrittenCount();
        for (var i = 0; i < batch.Count; i++)
        {
            var length = batch[i].Length;
            var line = _lines.GetSpan(length + 1)[..(length + 1)];
            batch[i].Span.CopyTo(line);

            // JSON has no newline of its own; a refusal is plain text, and quotes whatever name the caller made up.
            line.Replace(Newline, (byte)' ');
            line[length] = Newline;
            _lines.Advance(length + 1);
        }

        if ((await output.WriteAsync(_lines.WrittenMemory)).IsCompleted)
        {
            throw new IOException("the peer reads no more");
        }
    }

    public async ValueTask CloseAsync(CloseReason reason, string message)
    {
        if (Interlocked.Exchange(ref _closeSent, 1) == 0)
        {
            var last = new FrameBatch(Format);
            last.Add(FrameKind.Close, (int)reason, Encoding.UTF8.GetBytes($" {message}"));
            await SendAsync(last);
            last.Return();
        }
    }

    public async ValueTask DiscardAsync(CancellationToken cancellationToken)
    {
        Release();
        while (await input.ReadAsync(cancellationToken) is { IsCompleted: false } result)
        {
            input.AdvanceTo(result.Buffer.End);
        }
    }

    public void Abort() => abort();

    public async ValueTask DisposeAsync()
    {
        await input.CompleteAsync();
        await output.CompleteAsync();
    }

    // The reason stands where other kinds have their call: z1009 too large
    private static Frame? WhenClosed(in Frame frame) => frame.Call == (int)CloseReason.Done
        ? null
        : throw new PeerClosedException((CloseReason)frame.Call, Encoding.UTF8.GetString(frame.Payload).TrimStart());

    // A frame is valid until the next is read: only then does its line go back to the pipe.
    private void Release()
    {
        if (_read is { } position)
        {
            input.AdvanceTo(position);
            _read = null;
        }
    }

    private void RequireWithin(long payload)
    {
        if (payload > maxPayload)
        {
            throw new FrameException(CloseReason.TooLarge, $"a message is over the limit of {maxPayload} bytes; send less at once");
        }
    }
}
