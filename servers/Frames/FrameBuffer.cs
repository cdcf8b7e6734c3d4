using System.Buffers;

namespace Servers.Frames;

/// <summary>A pooled buffer that grows: cheap to keep, because what a large message made it grow to goes back to the pool.</summary>
/// <param name="keptBytes">What a connection keeps while it is idle.</param>
internal sealed class FrameBuffer(int keptBytes = FrameBuffer.KeptBytes) : IBufferWriter<byte>
{
    /// <summary>What it keeps by default.</summary>
    public const int KeptBytes = 4096;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(keptBytes);

    /// <summary>How many bytes are written.</summary>
    public int Length { get; private set; }

    /// <summary>How many bytes fit without growing.</summary>
    public int Free => _bytes.Length - Length;

    /// <summary>What is written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Free);
        Length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Puts bytes before what is written from a place on.</summary>
    public void Insert(int at, ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        _bytes.AsSpan(at, Length - at).CopyTo(_bytes.AsSpan(at + bytes.Length));
        bytes.CopyTo(_bytes.AsSpan(at));
        Length += bytes.Length;
    }

    /// <summary>Puts one byte for another in what is written from a place on.</summary>
    public void Replace(int at, byte old, byte by) => _bytes.AsSpan(at, Length - at).Replace(old, by);

    /// <summary>Takes back what was written from a place on.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Empties the buffer.</summary>
    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > 4 * keptBytes)
        {
            Return();
            _bytes = ArrayPool<byte>.Shared.Rent(keptBytes);
        }
    }

    /// <summary>Gives the bytes back. Nobody may use the buffer, or anything that it handed out, after this.</summary>
    public void Return()
    {
        Length = 0;
        var bytes = _bytes;
        _bytes = [];
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Reserve(int count)
    {
        if (count <= Free)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Length + count, 2 * _bytes.Length));
        Written.CopyTo(larger);
        var length = Length;
        Return();
        _bytes = larger;
        Length = length;
    }
}
