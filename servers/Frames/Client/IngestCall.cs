using Payloads;

namespace Servers.Frames.Client;

/// <summary>A stream of ticks to the server, and its summary.</summary>
internal sealed class IngestCall(FrameConnection connection, ServiceCodecs codecs) : OpenCall(connection)
{
    // Ticks are small: so many fill a segment or two of the network, and one flush is shared among them.
    private const int TicksPerFlush = 64;

    private readonly TaskCompletionSource<IngestSummary> _summary = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async ValueTask<IngestSummary> RunAsync(ReadOnlyMemory<Tick> ticks, CancellationToken cancellationToken)
    {
        Enter(cancellationToken);
        TryWrite(FrameKind.Ingest);
        Heed(cancellationToken);
        try
        {
            // Whoever cancels does not wait for a write that is stuck.
            await await Task.WhenAny(SendAsync(ticks).AsTask(), _summary.Task);
            return await _summary.Task;
        }
        finally
        {
            await StopHeedingAsync();
        }
    }

    public override void Receive(in Frame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Reply:
                var summary = codecs.Summary.Read(frame.Payload);
                Finish();
                _summary.TrySetResult(summary);
                break;
            case FrameKind.Refused:
                var refused = RefusalText.Decode(frame.Payload);
                Finish();
                _summary.TrySetException(refused);
                break;
            case FrameKind.End:
                Finish();
                break;
            default:
                throw Unexpected(frame);
        }
    }

    public override void Fail(ConnectionEnd end)
    {
        Finish();
        _summary.TrySetException(end.ToException());
    }

    protected override void Cancelled(CancellationToken token)
    {
        if (_summary.TrySetException(new OperationCanceledException(token)) && TryWrite(FrameKind.Cancel))
        {
            Connection.Flush();
        }
    }

    private async ValueTask SendAsync(ReadOnlyMemory<Tick> ticks)
    {
        for (var i = 0; i < ticks.Length && !_summary.Task.IsCompleted; i++)
        {
            if (!TryWrite(FrameKind.Item, codecs.Tick, ticks.Span[i]))
            {
                return;
            }

            if ((i + 1) % TicksPerFlush == 0 && !await Connection.Writer.FlushAsync())
            {
                return;
            }
        }

        if (!_summary.Task.IsCompleted && TryWrite(FrameKind.Finish))
        {
            await Connection.Writer.FlushAsync();
        }
    }
}
