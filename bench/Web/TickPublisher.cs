using System.Diagnostics;
using Bench.Load;
using Payloads.Corpora;
using Servers.Application;

namespace Bench.Web;

/// <summary>Publishes the corpus's ticks at a rate that can be changed, and keeps when each was published.</summary>
internal sealed class TickPublisher(TickerFeed feed) : IDisposable
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _stop;
    private Task _publishing = Task.CompletedTask;

    /// <summary>Above it the publisher, which shares the machine with both ends, is what is measured.</summary>
    public const double MostRate = 1_000;

    /// <summary>Ticks per second; 0 where none are published.</summary>
    public double Rate { get; private set; }

    /// <summary>When each was published.</summary>
    public PublishTimes Times { get; } = new();

    /// <summary>Changes the rate; the next tick comes one interval from now.</summary>
    public void Set(double rate)
    {
        lock (_gate)
        {
            if (rate == Rate)
            {
                return;
            }

            Rest();
            Rate = rate;
            if (rate > 0)
            {
                _stop = new CancellationTokenSource();
                var stop = _stop.Token;
                // A thread of its own: one of the pool may be busy with what was published before.
                _publishing = Task.Factory.StartNew(() => Publish(rate, stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            Rest();
        }
    }

    private void Rest()
    {
        _stop?.Cancel();
        _publishing.Wait();
        _stop?.Dispose();
        _stop = null;
    }

    private void Publish(double rate, CancellationToken stop)
    {
        var interval = Stopwatch.Frequency / rate;
        var pacer = Pacer.OfThisThread(interval);
        var start = Stopwatch.GetTimestamp();
        for (var index = 1L; pacer.WaitUntil(start + (long)(index * interval), stop); index++)
        {
            var published = Times.Now();
            var sequence = feed.Publish(Corpus.Default.Ticks.Span[(int)(index % Corpus.TickCount)]);
            Times.Add(sequence, published);
        }
    }
}
