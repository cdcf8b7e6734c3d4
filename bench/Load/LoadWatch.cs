using System.Diagnostics;

namespace Bench.Load;

/// <summary>Looks at a log once a second while it is written, and takes no lock: a glimpse may miss a message that ends just then, and has it the next time.</summary>
internal sealed class LoadWatch(LoadLog log, bool isOpenLoop, ILoadWatcher watcher)
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private readonly List<long> _latencies = [];
    private readonly List<int> _unanswered = [];
    private int _next;
    private long _errors;
    private long _last = Stopwatch.GetTimestamp();

    /// <summary>Watches until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(s_interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                watcher.Passed(Look());
            }
        }
        catch (OperationCanceledException)
        {
            // It is over.
        }
    }

    private LoadGlimpse Look()
    {
        var now = Stopwatch.GetTimestamp();
        _latencies.Clear();
        var open = _unanswered.Count;
        for (var i = 0; i < open; i++)
        {
            See(_unanswered[i]);
        }

        _unanswered.RemoveRange(0, open);
        for (; _next < log.Schedule.Count && (isOpenLoop ? log.Start + log.Schedule.Offsets[_next] <= now : log.States[_next] != MessageState.None); _next++)
        {
            See(_next);
        }

        _latencies.Sort();
        var elapsed = (now - log.Start) / (double)Stopwatch.Frequency;
        var rate = _latencies.Count / ((now - _last) / (double)Stopwatch.Frequency);
        _last = now;
        return new LoadGlimpse(TimeSpan.FromSeconds(elapsed), _next <= log.Schedule.WarmUp, rate, At(0.5), At(0.99), _unanswered.Count, _errors);
    }

    private void See(int number)
    {
        var state = log.States[number];
        if ((state & MessageState.Failed) != 0)
        {
            _errors++;
        }
        else if ((state & MessageState.Answered) != 0)
        {
            _latencies.Add(log.Ended[number] - (isOpenLoop ? log.Start + log.Schedule.Offsets[number] : log.Sent[number]));
        }
        else
        {
            _unanswered.Add(number);
        }
    }

    private double? At(double quantile) =>
        _latencies.Count == 0 ? null : OrderStatistics.Microseconds(_latencies[OrderStatistics.IndexOf(quantile, _latencies.Count)]);
}
