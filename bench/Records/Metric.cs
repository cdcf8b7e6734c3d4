namespace Bench.Records;

/// <summary>Something that is measured, described well enough to be printed by who has never heard of it.</summary>
/// <param name="Id">The ID: never renamed, only removed or added.</param>
/// <param name="Unit">What a sample counts.</param>
/// <param name="Better">Which way is better.</param>
/// <param name="Legend">What it says, and what it does not.</param>
internal sealed record Metric(string Id, string Unit, Direction Better, string Legend)
{
    public static Metric Time { get; } = new("time", "ns", Direction.Lower, "Time per exchange, closed loop: one sample an iteration, each the mean of many exchanges. Not a latency percentile.");

    public static Metric Allocated { get; } = new("allocated", "B", Direction.Lower, "Managed memory allocated per exchange, client and server together, because they share the process.");

    public static Metric PayloadUp { get; } = new("payload-up", "B", Direction.Lower, "Encoded messages from client to server per exchange, without any framing.");

    public static Metric PayloadDown { get; } = new("payload-down", "B", Direction.Lower, "Encoded messages from server to client per exchange, without any framing.");

    public static Metric WireUp { get; } = new("wire-up", "B", Direction.Lower, "Bytes from client to server per exchange once the connections stand, framing and headers included.");

    public static Metric WireDown { get; } = new("wire-down", "B", Direction.Lower, "Bytes from server to client per exchange once the connections stand, framing and headers included.");

    public static Metric FirstUp { get; } = new("first-up", "B", Direction.Lower, "Bytes from client to server until the first exchange has ended, opening the connections included.");

    public static Metric FirstDown { get; } = new("first-down", "B", Direction.Lower, "Bytes from server to client until the first exchange has ended, opening the connections included.");

    public static IReadOnlyList<Metric> All { get; } =
        [Time, Allocated, PayloadUp, PayloadDown, WireUp, WireDown, FirstUp, FirstDown];
}
