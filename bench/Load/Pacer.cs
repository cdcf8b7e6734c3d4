using System.Diagnostics;

namespace Bench.Load;

/// <summary>
/// Waits for points in time, precisely: sleeps until shortly before, then spins. Where messages follow each other closely
/// it only sleeps, because spinning all the time would take a core from the server; they then leave a little late,
/// and how late is measured.
/// </summary>
internal sealed class Pacer
{
    private const int Trials = 64;
    private const double TrialMicroseconds = 100;
    private const double ShareOfTrials = 0.9;
    private const double LeastMarginMicroseconds = 10;
    private const double MostMarginMicroseconds = 150;
    private const double MicrosecondsPerSecond = 1e6;

    // Spinning for a quarter of the time at the most.
    private const double LeastGapInMargins = 4;

    // A nap is never longer, so that whoever asks for an end need not wait.
    private static readonly long s_longestNap = Stopwatch.Frequency / 20;

    // Windows has nothing finer than its timer's 15 ms: there is nothing but to spin for the last two.
    private static readonly long s_coarseMargin = Stopwatch.Frequency / 50;

    private readonly long _margin;
    private readonly bool _spins;

    private Pacer(long margin, bool spins) => (_margin, _spins) = (margin, spins);

    /// <summary>Finds out how much longer than asked for this thread sleeps here. Belongs to the calling thread.</summary>
    /// <param name="gap">The mean time between two messages, in ticks.</param>
    public static Pacer OfThisThread(double gap)
    {
        if (!NanoSleep.IsSupported)
        {
            return new Pacer(s_coarseMargin, spins: true);
        }

        NanoSleep.Sharpen();
        var margin = Oversleep();
        return new Pacer(margin, gap >= LeastGapInMargins * margin);
    }

    /// <summary>Waits until the clock has reached a time; not at all where it has already.</summary>
    /// <returns>False where it was told to stop before.</returns>
    public bool WaitUntil(long time, CancellationToken stop)
    {
        while (true)
        {
            var left = time - Stopwatch.GetTimestamp();
            if (left <= 0 || stop.IsCancellationRequested)
            {
                return !stop.IsCancellationRequested;
            }

            if (!_spins)
            {
                Nap(left);
            }
            else if (left > _margin)
            {
                Nap(left - _margin);
            }
            else
            {
                Thread.SpinWait(1);
            }
        }
    }

    private static void Nap(long ticks)
    {
        var nap = Math.Min(ticks, s_longestNap);
        if (NanoSleep.IsSupported)
        {
            NanoSleep.Sleep((long)(nap * (1e9 / Stopwatch.Frequency)));
        }
        else
        {
            Thread.Sleep(TimeSpan.FromSeconds(nap / (double)Stopwatch.Frequency));
        }
    }

    private static long Oversleep()
    {
        var asked = (long)(TrialMicroseconds / MicrosecondsPerSecond * Stopwatch.Frequency);
        var late = new long[Trials];
        for (var i = 0; i < Trials; i++)
        {
            var before = Stopwatch.GetTimestamp();
            Nap(asked);
            late[i] = Stopwatch.GetTimestamp() - before - asked;
        }

        Array.Sort(late);
        var usual = late[(int)(ShareOfTrials * Trials)] * MicrosecondsPerSecond / Stopwatch.Frequency;
        return (long)(Math.Clamp(usual, LeastMarginMicroseconds, MostMarginMicroseconds) / MicrosecondsPerSecond * Stopwatch.Frequency);
    }
}
