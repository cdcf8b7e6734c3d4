using System.Buffers;
using Payloads;
using Servers.Application;

namespace Servers.Frames.Serving;

/// <summary>The streams of ticks that a connection has open from its client. Used by the connection's reader alone.</summary>
internal sealed class ServedIngests(FrameWriter writer, TickerFeed feed, ServiceCodecs codecs, int most)
{
    // An open ingest costs one summary; without a bound, a client could open millions and never finish them.
    private readonly Dictionary<int, IngestSummary> _open = [];

    /// <summary>Whether one is open: its summary is owed.</summary>
    public bool Any => _open.Count > 0;

    public bool IsOpen(int call) => _open.ContainsKey(call);

    /// <exception cref="RefusedException">Too many are open.</exception>
    public void Open(int call)
    {
        if (_open.Count == most)
        {
            throw new RefusedException(
                Refusal.Invalid, $"a connection may have {most} ingests open; finish one, or open another connection");
        }

        _open.Add(call, default);
    }

    /// <summary>Publishes the next tick. What comes after a refusal, already under way when it was sent, is passed over.</summary>
    /// <exception cref="RefusedException">The application refuses; the call is over.</exception>
    public void Take(int call, in ReadOnlySequence<byte> payload)
    {
        if (!_open.TryGetValue(call, out var summary))
        {
            return;
        }

        var tick = codecs.Tick.Read(payload);
        try
        {
            feed.Publish(tick);
            _open[call] = summary.With(tick);
        }
        catch (RefusedException)
        {
            _open.Remove(call);
            throw;
        }
    }

    public void Finish(int call)
    {
        if (_open.Remove(call, out var summary))
        {
            writer.Write(FrameKind.Reply, call, codecs.Summary, summary);
        }
    }

    public void Cancel(int call)
    {
        if (_open.Remove(call))
        {
            writer.Write(FrameKind.End, call);
        }
    }
}
