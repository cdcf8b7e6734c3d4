using Bench.Commands;
using Bench.Records;

namespace Bench.Reports;

/// <summary>Protocols in a browser in words, beside the same protocols without one.</summary>
internal static class BrowserWords
{
    public const double Median = 0.5;
    public const double Tail = 0.99;

    /// <summary>How the figures are to be read, and what is in the difference.</summary>
    public const string Reading =
        "One protocol at a time, on tcp; 'without' is the suite's own client in the same session: 'bench load' for answers, from the actual send, 'bench push' for deliveries. "
        + "What is added is the browser's: a message crosses from its network process to the page's thread and waits for its turn there, twice for an answer, and the script that reads it is compiled as it goes. "
        + "Bytes and requests are per message, headers and framing included, counted at the server.";

    private const double NanosecondsPerMicrosecond = 1e3;
    private const double MicrosecondsPerSecond = 1e6;

    /// <summary>"websocket-json", or "rest-json ○ every 250ms".</summary>
    public static string Name(BrowserRecord run) => run.PollingMilliseconds is { } every
        ? $"{run.Contender} ○ every {Durations.Text(TimeSpan.FromMilliseconds(every))}"
        : run.Contender;

    /// <summary>What a latency is of.</summary>
    public static string What(BrowserMeasure measure) => measure == BrowserMeasure.Answer ? "answer to a post" : "delivery of a tick";

    /// <summary>What is to be known before the latencies are read; null where there is nothing.</summary>
    public static string? Caveat(BrowserRecord run) => (run.Incomplete, LatencyWords.Mishaps(run.Counts)) switch
    {
        ({ } incomplete, _) => incomplete,
        (_, { Length: > 0 } mishaps) => mishaps,
        _ => null,
    };

    /// <summary>What the same took without a browser; – where that is not known.</summary>
    public static string Without(BrowserRecord run, LoadSection load, double quantile) =>
        Reference(run, load) is { } reference ? LatencyWords.At(reference, quantile) : CellWords.Nothing;

    /// <summary>What the browser adds to a quantile: "+0.42 ms", or "±0.08 ms" where no more can be told; – where that is not known.</summary>
    public static string Adds(BrowserRecord run, LoadSection load, double quantile) => Added(run, load, quantile) switch
    {
        null => CellWords.Nothing,
        { } added when Math.Abs(added) <= Resolution(run) => $"±{Time(Resolution(run))}",
        { } added => $"{(added < 0 ? "−" : "+")}{Time(Math.Abs(added))}",
    };

    /// <summary>Bytes up and down per message without a browser; – where they were not counted.</summary>
    public static string BytesWithout(BrowserRecord run, LoadSection load) => Push(run, load) is { } push
        ? PushWords.PerDelivery(push.BytesUp + push.BytesDown)
        : CellWords.Nothing;

    /// <summary>One protocol in a sentence.</summary>
    public static string Sentence(BrowserRecord run, LoadSection load) =>
        $"{Name(run)}, {What(run.Measure)}: {LatencyWords.At(run.Latency, Median)} (p99 {LatencyWords.At(run.Latency, Tail)}) in the browser, "
        + (Reference(run, load) is { } reference
            ? $"{LatencyWords.At(reference, Median)} (p99 {LatencyWords.At(reference, Tail)}) without{Difference(run, load)}"
            : $"nothing to hold it against{WhyNothing(run, load)}")
        + (Caveat(run) is { } caveat ? $"; {caveat}" : "");

    /// <summary>A sentence for each protocol and measure.</summary>
    public static IEnumerable<string> Of(LoadSection load) => load.Browser?.Runs.Select(run => $"{Sentence(run, load)}.") ?? [];

    /// <summary>How well the clocks were known, and what went wrong.</summary>
    public static IEnumerable<string> Remarks(LoadSection load)
    {
        var runs = load.Browser?.Runs ?? [];
        if (runs.Max(static run => run.ClockMicroseconds) is { } uncertainty)
        {
            yield return $"Deliveries are between two clocks, which were compared to ±{Time(uncertainty)} or better: less than that is told by no latency of them, "
                + "and where the page polls, no less than the time between two ticks. Answers are one clock's.";
        }

        foreach (var run in runs)
        {
            if (Caveat(run) is { } caveat)
            {
                yield return $"{run.Id}: {caveat}.";
            }

            if (Reference(run, load) is null)
            {
                yield return $"{run.Id} has nothing to be held against{WhyNothing(run, load)}.";
            }
        }
    }

    private static string Difference(BrowserRecord run, LoadSection load) => Added(run, load, Median) switch
    {
        null => "",
        { } added when Math.Abs(added) <= Resolution(run) => $": no difference that could be told (±{Time(Resolution(run))})",
        < 0 => $": {Adds(run, load, Median)} at the median, {Adds(run, load, Tail)} at p99",
        _ => $": the browser adds {Adds(run, load, Median)} at the median, {Adds(run, load, Tail)} at p99",
    };

    private static string WhyNothing(BrowserRecord run, LoadSection load)
    {
        var (why, incomplete) = load.Runs.Where(one => one.Id == run.Reference).Select(static one => (one.Void, one.Incomplete))
            .Concat(load.Pushes.Where(one => one.Id == run.Reference).Select(static one => (one.Void, one.Incomplete)))
            .FirstOrDefault();
        return why is not null ? $": {run.Reference} is void, {why}" : incomplete is not null ? $": {run.Reference} ended early, {incomplete}" : "";
    }

    // What is void says nothing of the protocol, so that nothing is held against it.
    private static LatencyRecord? Reference(BrowserRecord run, LoadSection load) => run.Measure == BrowserMeasure.Answer
        ? load.Runs.FirstOrDefault(one => one.Id == run.Reference && one is { Void: null, Incomplete: null })?.Uncorrected
        : Push(run, load)?.Uncorrected;

    private static PushRecord? Push(BrowserRecord run, LoadSection load) =>
        load.Pushes.FirstOrDefault(one => one.Id == run.Reference && one is { Void: null, Incomplete: null });

    // Whoever polls finds ticks that lie a tick's interval apart, and where in it the poll falls is chance.
    private static double Resolution(BrowserRecord run) =>
        Math.Max(run.ClockMicroseconds ?? 0, run.PollingMilliseconds is null ? 0 : MicrosecondsPerSecond / run.Rate);

    private static double? Added(BrowserRecord run, LoadSection load, double quantile) => run.Latency.At(quantile) - Reference(run, load)?.At(quantile);

    private static string Time(double microseconds) => Format.Time(microseconds * NanosecondsPerMicrosecond);
}
