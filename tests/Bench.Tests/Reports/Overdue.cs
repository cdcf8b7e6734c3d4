using Bench.Records;

namespace Bench.Tests.Reports;

/// <summary>Deadlines that fired, made up: nothing in it was measured.</summary>
internal static class Overdue
{
    /// <summary>Of a deadline of 20 ms.</summary>
    /// <param name="contender">By whom.</param>
    /// <param name="late">By how many microseconds the median is late; the tail by four times as many.</param>
    /// <param name="lost">How many connections each call cost.</param>
    public static DeadlineRecord Of(string contender, double late, double lost) =>
        new($"deadline/{contender}/tcp@20ms", contender, "tcp", 20, Latency(late), Latency(200), lost, null);

    /// <summary>One that keeps its connection, one that loses it, and one that did not end.</summary>
    public static LoadSection Section() => LoadSection.None with
    {
        Deadlines =
        [
            Of("grpc", 250, 0),
            Of("rest-json", -40, 1),
            new DeadlineRecord("deadline/floor/tcp@20ms", "floor", "tcp", 20, new LatencyRecord(0, [], []), new LatencyRecord(0, [], []), 0, "a call was answered, though answers were held back"),
        ],
    };

    private static LatencyRecord Latency(double late) => new(200, [0.5, 0.99, 1], [20_000 + late, 20_000 + (4 * Math.Abs(late)), 20_000 + (8 * Math.Abs(late))]);
}
