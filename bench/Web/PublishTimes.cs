using System.Diagnostics;

namespace Bench.Web;

/// <summary>When ticks were published, by the server's clock. They travel beside the protocols, so that no message is another than the suite measures.</summary>
internal sealed class PublishTimes
{
    // As many as the tape keeps: who asks for older ones could not have received them either.
    private const int Capacity = 8192;

    private const double MicrosecondsPerMillisecond = 1e3;

    private readonly Lock _gate = new();
    private readonly Queue<PublishTime> _times = new();
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>The server's clock: milliseconds since it started, to the microsecond.</summary>
    public double Now() =>
        Math.Round(Stopwatch.GetElapsedTime(_start).TotalMilliseconds * MicrosecondsPerMillisecond) / MicrosecondsPerMillisecond;

    public void Add(long sequence, double published)
    {
        lock (_gate)
        {
            if (_times.Count == Capacity)
            {
                _times.Dequeue();
            }

            _times.Enqueue(new PublishTime(sequence, published));
        }
    }

    /// <summary>Those after a sequence, oldest first.</summary>
    public PublishTime[] After(long sequence)
    {
        lock (_gate)
        {
            return [.. _times.SkipWhile(time => time.Sequence <= sequence)];
        }
    }

    /// <summary>The sequence of the last one; 0 where there is none.</summary>
    public long Last()
    {
        lock (_gate)
        {
            return _times.LastOrDefault()?.Sequence ?? 0;
        }
    }
}
