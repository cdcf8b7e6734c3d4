using Payloads.Encodings;

namespace Servers.Frames;

/// <summary>Frames that leave together, and where each of them ends.</summary>
/// <param name="format">How they are laid out.</param>
/// <param name="bufferBytes">How many bytes of them there is room for before it grows.</param>
internal sealed class FrameBatch(FrameFormat format, int bufferBytes = FrameBuffer.KeptBytes)
{
    private readonly FrameBuffer _buffer = new(bufferBytes);
    private readonly List<int> _ends = [];

    /// <summary>How many bytes all of them take.</summary>
    public int Length => _buffer.Length;

    /// <summary>How many there are.</summary>
    public int Count => _ends.Count;

    /// <summary>All of them, one after the other.</summary>
    public ReadOnlyMemory<byte> All => _buffer.Written;

    /// <summary>One of them.</summary>
    public ReadOnlyMemory<byte> this[int index] => _buffer.Written[(index == 0 ? 0 : _ends[index - 1]).._ends[index]];

    /// <summary>Adds a frame with a message.</summary>
    public void Add<T>(FrameKind kind, int call, IPayloadCodec<T> codec, in T message)
        where T : struct
    {
        var start = _buffer.Length;
        try
        {
            format.Begin(_buffer, kind, call);
            codec.Write(_buffer, message);
        }
        catch
        {
            _buffer.Truncate(start); // Half a frame would break the connection for all its calls.
            throw;
        }

        Complete(start);
    }

    /// <summary>Adds a frame with bytes, or with none.</summary>
    public void Add(FrameKind kind, int call, ReadOnlySpan<byte> payload)
    {
        var start = _buffer.Length;
        format.Begin(_buffer, kind, call);
        payload.CopyTo(_buffer.GetSpan(payload.Length));
        _buffer.Advance(payload.Length);
        Complete(start);
    }

    /// <summary>Empties the batch.</summary>
    public void Clear()
    {
        _ends.Clear();
        _buffer.Clear();
    }

    /// <summary>Gives the bytes back; the batch is of no use after this.</summary>
    public void Return() => _buffer.Return();

    private void Complete(int start)
    {
        format.Complete(_buffer, start);
        _ends.Add(_buffer.Length);
    }
}
