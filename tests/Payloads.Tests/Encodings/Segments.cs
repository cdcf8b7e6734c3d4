using System.Buffers;

namespace Payloads.Tests.Encodings;

/// <summary>Input as a network hands it over: in pieces.</summary>
internal static class Segments
{
    /// <summary>The bytes, cut at these places (taken modulo the length, so that any number will do).</summary>
    public static ReadOnlySequence<byte> Split(byte[] bytes, IEnumerable<int> cuts)
    {
        var places = cuts.Select(cut => (int)((uint)cut % (uint)(bytes.Length + 1))).Append(bytes.Length).Order();
        var first = new Segment(default, 0);
        var last = first;
        var from = 0;
        foreach (var place in places)
        {
            last = last.Append(bytes.AsMemory(from..place));
            from = place;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long index)
        {
            Memory = memory;
            RunningIndex = index;
        }

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
