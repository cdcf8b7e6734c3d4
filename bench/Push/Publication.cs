using System.Diagnostics;
using Bench.Load;
using Payloads;
using Payloads.Corpora;
using Servers.Application;

namespace Bench.Push;

/// <summary>
/// Ticks that are published on a schedule, whether or not earlier ones have arrived. Keeps when each was due and when it
/// left, by the clock that receipts are read from.
/// </summary>
internal sealed class Publication
{
    private readonly TickerFeed _feed;
    private readonly long[] _published;
    private readonly double _ticksPerUpdate;
    private long _start;

    /// <param name="feed">Where they are published; nobody else publishes there meanwhile.</param>
    /// <param name="rate">How many a second.</param>
    /// <param name="count">How many in all.</param>
    public Publication(TickerFeed feed, double rate, int count)
    {
        _feed = feed;
        _published = new long[count];
        _ticksPerUpdate = Stopwatch.Frequency / rate;
        FirstSequence = feed.Last(1) is [var last] ? last.Sequence + 1 : throw new InvalidOperationException("the tape of a started host is never empty");
    }

    /// <summary>How many in all.</summary>
    public int Count => _published.Length;

    /// <summary>The sequence that the first one gets.</summary>
    public long FirstSequence { get; }

    /// <summary>How many a second left, from the first to the last.</summary>
    public double AchievedRate => Count == 1 ? Stopwatch.Frequency / _ticksPerUpdate : (Count - 1) / Stopwatch.GetElapsedTime(_published[0], _published[^1]).TotalSeconds;

    /// <summary>When one was due.</summary>
    public long Due(int index) => _start + (long)(index * _ticksPerUpdate);

    /// <summary>When one left.</summary>
    public long Published(int index) => Volatile.Read(ref _published[index]);

    /// <summary>Whether a received tick is the one that was published in this place.</summary>
    public static bool IsRight(int index, in Tick received) => received.Fingerprint() == Update(index).Fingerprint();

    /// <summary>Publishes all of them, on a thread of its own: one of the pool may be busy with what was published before.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.Factory.StartNew(
        () => Run(cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static Tick Update(int index) => Corpus.Default.Ticks.Span[index % Corpus.TickCount];

    private void Run(CancellationToken cancellationToken)
    {
        var pacer = Pacer.OfThisThread(_ticksPerUpdate);

        // One interval ahead, so that the first is not late for having been scheduled.
        _start = Stopwatch.GetTimestamp() + (long)_ticksPerUpdate;
        for (var index = 0; index < Count && pacer.WaitUntil(Due(index), cancellationToken); index++)
        {
            Volatile.Write(ref _published[index], Stopwatch.GetTimestamp());
            _feed.Publish(Update(index));
        }
    }
}
