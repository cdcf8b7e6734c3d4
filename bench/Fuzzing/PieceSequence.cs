using System.Buffers;

namespace Bench.Fuzzing;

/// <summary>Bytes as a network hands them over: in pieces.</summary>
internal sealed class PieceSequence : ReadOnlySequenceSegment<byte>
{
    private PieceSequence(ReadOnlyMemory<byte> memory, long index)
    {
        Memory = memory;
        RunningIndex = index;
    }

    public static ReadOnlySequence<byte> Of(IReadOnlyList<byte[]> pieces)
    {
        var first = new PieceSequence(default, 0);
        var last = first;
        foreach (var piece in pieces)
        {
            var next = new PieceSequence(piece, last.RunningIndex + last.Memory.Length);
            last.Next = next;
            last = next;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }
}
