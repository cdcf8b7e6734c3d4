using System.Buffers;
using Microsoft.Extensions.ObjectPool;

namespace Servers.Rest;

/// <summary>Encoded bytes in one piece, over arrays of the shared pool. It grows by what has been written, never by what has been announced.</summary>
internal sealed class PayloadBuffer : IBufferWriter<byte>, IResettable
{
    // Every small message and its answer fit at once.
    private const int FirstSize = 1024;

    // What an idle buffer may keep: a message at the limit fits, a history of large texts goes back to the shared pool.
    private const int KeptSize = 64 * 1024;

    private byte[] _bytes = [];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public ReadOnlySequence<byte> Sequence => new(_bytes, 0, Length);

    public static ObjectPool<PayloadBuffer> CreatePool() =>
        // A pool wants a limit: 64 is the most that the suite keeps in flight.
        new DefaultObjectPool<PayloadBuffer>(new DefaultPooledObjectPolicy<PayloadBuffer>(), maximumRetained: 64);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_bytes.Length - Length), nameof(count));
        Length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Require(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Require(sizeHint);
        return _bytes.AsSpan(Length);
    }

    /// <summary>Puts bytes before what was written from a position on: a length is known only once its message is encoded.</summary>
    public void Insert(int at, ReadOnlySpan<byte> bytes)
    {
        Require(bytes.Length);
        _bytes.AsSpan(at, Length - at).CopyTo(_bytes.AsSpan(at + bytes.Length));
        bytes.CopyTo(_bytes.AsSpan(at));
        Length += bytes.Length;
    }

    public void Clear() => Length = 0;

    public bool TryReset()
    {
        Length = 0;
        if (_bytes.Length > KeptSize)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }

        return true;
    }

    private void Require(int sizeHint)
    {
        var needed = Length + Math.Max(1, sizeHint);
        if (needed <= _bytes.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, Math.Max(FirstSize, _bytes.Length * 2)));
        Written.Span.CopyTo(larger);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = larger;
    }
}
