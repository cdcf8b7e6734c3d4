using System.Globalization;
using Bench.Commands;
using Bench.Records;

namespace Bench.Reports;

/// <summary>Push delivery in words.</summary>
internal static class PushWords
{
    private const double Median = 0.5;
    private const double Tail = 0.99;

    /// <summary>"grpc", "rest-json ○ every 50ms", or where polls are held "longpoll-json ○".</summary>
    public static string Name(PushRecord push) => push.PollingMilliseconds is { } every
        ? $"{push.Contender} ○ every {Durations.Text(TimeSpan.FromMilliseconds(every))}"
        : $"{push.Contender}{(IsPushed(push) ? "" : " ○")}";

    /// <summary>Whether updates come without being asked for.</summary>
    public static bool IsPushed(PushRecord push) => push.PollingMilliseconds is null && push.Requests == 0;

    /// <summary>A number per delivery, with as many digits as say something.</summary>
    public static string PerDelivery(double number) => number.ToString(number < 10 ? "0.###" : number < 1000 ? "0.#" : "#,0", CultureInfo.InvariantCulture);

    /// <summary>What is to be known before the latencies are read; null where there is nothing.</summary>
    public static string? Caveat(PushRecord push) =>
        (push.Incomplete, push.Void, LatencyWords.Mishaps(push.Counts)) switch
        {
            ({ } incomplete, _, _) => $"ended early: {incomplete}",
            (_, { } why, _) => $"void: {why}",
            (_, _, { Length: > 0 } mishaps) => mishaps,
            _ => null,
        };

    /// <summary>One sentence a wire and number of subscribers: who pushes, who polls, and what each costs.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<PushRecord> pushes) =>
        from push in pushes
        where Caveat(push) is null && push.Uncorrected.Count > 0
        group push by (push.Wire, push.TargetRate, push.Subscribers) into row
        select $"On {row.Key.Wire}, {Rate(row.Key.TargetRate)} to {Subscribers(row.Key.Subscribers)}: {string.Join("; ", row.Select(Sentence))}.";

    private static string Sentence(PushRecord push) => IsPushed(push)
        ? $"{Name(push)} delivers in {LatencyWords.At(push.Uncorrected, Median)} (p99 {LatencyWords.At(push.Uncorrected, Tail)}) for {Bytes(push)}"
        : $"{Name(push)} delivers in {LatencyWords.At(push.Uncorrected, Median)} (p99 {LatencyWords.At(push.Uncorrected, Tail)}) for {Bytes(push)} and {PerDelivery(push.Requests)} requests";

    private static string Bytes(PushRecord push) => $"{PerDelivery(push.BytesUp + push.BytesDown)} B";

    private static string Rate(double rate) => $"{rate.ToString("#,0.##", CultureInfo.InvariantCulture)} updates a second";

    private static string Subscribers(int count) => count == 1 ? "1 subscriber" : $"{Format.Count(count)} subscribers";
}
