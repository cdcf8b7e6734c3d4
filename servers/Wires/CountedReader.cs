using System.Buffers;
using System.IO.Pipelines;

namespace Servers.Wires;

/// <summary>Counts what is consumed: bytes that are looked at again later count once.</summary>
internal sealed class CountedReader(PipeReader inner, ByteCounter counter) : PipeReader
{
    private ReadOnlySequence<byte> _read;

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        // Before the inner one: it takes the memory back.
        counter.AddUp((int)_read.Slice(_read.Start, consumed).Length);
        _read = default;
        inner.AdvanceTo(consumed, examined);
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        var result = await inner.ReadAsync(cancellationToken);
        _read = result.Buffer;
        return result;
    }

    public override bool TryRead(out ReadResult result)
    {
        var any = inner.TryRead(out result);
        if (any)
        {
            _read = result.Buffer;
        }

        return any;
    }
}
