using Bench.Commands;
using Bench.Records;

namespace Bench.Reports;

/// <summary>How late deadlines fire, in words.</summary>
internal static class DeadlineWords
{
    /// <summary>How the figures are to be read.</summary>
    public const string Reading =
        "Answers were held back, and each call was given up at its deadline, by cancelling. Late: from the deadline until the caller went on; in time where the clock, which has steps, fired within the last of them. "
        + "The timer alone: the same wait without a call, in turn with the calls. Connections lost: how many had to be opened anew, for each call that was given up.";

    private const double NanosecondsPerMicrosecond = 1e3;
    private const double MicrosecondsPerMillisecond = 1e3;

    /// <summary>How long after the deadline: "312 µs", or that it was not after it.</summary>
    public static string Late(DeadlineRecord record, LatencyRecord latency, double quantile) => latency.At(quantile) switch
    {
        null => CellWords.Nothing,
        { } waited when waited <= Deadline(record) => "in time",
        { } waited => Format.Time((waited - Deadline(record)) * NanosecondsPerMicrosecond),
    };

    /// <summary>"0", "1", or where not every call cost as many "0.25".</summary>
    public static string Lost(DeadlineRecord record) => PushWords.PerDelivery(record.ConnectionsLost);

    /// <summary>"20ms".</summary>
    public static string Text(DeadlineRecord record) => Durations.Text(TimeSpan.FromMilliseconds(record.DeadlineMilliseconds));

    /// <summary>A sentence for each that was measured.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<DeadlineRecord> deadlines) =>
        from one in deadlines
        where one is { Incomplete: null, Waited.Count: > 0 }
        orderby one.Wire, one.Waited.At(0.5)
        select $"On {one.Wire}, by a deadline of {Text(one)}, {one.Contender} has the caller go on after {Waited(one.Waited)}, where the timer alone takes {Waited(one.Timer)}, and {Connection(one)}.";

    private static string Waited(LatencyRecord latency) => $"{LatencyWords.At(latency, 0.5)} (p99 {LatencyWords.At(latency, 0.99)})";

    private static string Connection(DeadlineRecord one) => one.ConnectionsLost switch
    {
        0 => "keeps its connection",
        1 => "loses its connection each time",
        _ => $"loses {Lost(one)} connections a call, on average",
    };

    private static double Deadline(DeadlineRecord record) => record.DeadlineMilliseconds * MicrosecondsPerMillisecond;
}
