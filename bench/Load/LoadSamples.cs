using Bench.Records;

namespace Bench.Load;

/// <summary>The measured messages of a log, as latencies and counts.</summary>
internal sealed class LoadSamples
{
    private LoadSamples(LatencyRecord corrected, LatencyRecord uncorrected, LatencyRecord lateness)
    {
        (Corrected, Uncorrected, Lateness) = (corrected, uncorrected, lateness);
    }

    /// <summary>From the intended send time.</summary>
    public LatencyRecord Corrected { get; }

    /// <summary>From the actual send time.</summary>
    public LatencyRecord Uncorrected { get; }

    /// <summary>Of the sends that did not have to wait for room.</summary>
    public LatencyRecord Lateness { get; }

    public long Due { get; private init; }

    public long Sent { get; private init; }

    public long Answered { get; private init; }

    public long Failed { get; private init; }

    public long Held { get; private init; }

    /// <summary>The clock at the last answer; at the start where there was none.</summary>
    public long LastAnswer { get; private init; }

    public static LoadSamples Of(LoadLog log, bool isOpenLoop)
    {
        var schedule = log.Schedule;
        var measured = schedule.Count - schedule.WarmUp;
        var (corrected, uncorrected, lateness) = (new List<long>(measured), new List<long>(measured), new List<long>(measured));
        long sent = 0, failed = 0, held = 0, lastAnswer = log.Start;
        for (var i = schedule.WarmUp; i < schedule.Count; i++)
        {
            var state = log.States[i];
            if (state == MessageState.None)
            {
                continue;
            }

            sent++;
            failed += (state & MessageState.Failed) == 0 ? 0 : 1;
            held += (state & MessageState.Held) == 0 ? 0 : 1;

            // In a closed loop a message is due when there is room for it.
            var intended = isOpenLoop ? log.Start + schedule.Offsets[i] : log.Sent[i];
            if ((state & MessageState.Held) == 0)
            {
                lateness.Add(log.Sent[i] - intended);
            }

            if ((state & MessageState.Answered) != 0)
            {
                corrected.Add(log.Ended[i] - intended);
                uncorrected.Add(log.Ended[i] - log.Sent[i]);
                lastAnswer = Math.Max(lastAnswer, log.Ended[i]);
            }
        }

        return new LoadSamples(Of(corrected), Of(uncorrected), Of(lateness))
        {
            Due = measured,
            Sent = sent,
            Answered = corrected.Count,
            Failed = failed,
            Held = held,
            LastAnswer = lastAnswer,
        };
    }

    private static LatencyRecord Of(List<long> ticks) => OrderStatistics.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ticks));
}
