namespace Bench.Records;

/// <summary>How updates that are published at a given rate reach their subscribers, each on a connection of its own.</summary>
/// <param name="Id">The contender, the wire and what was varied: <c>push/contender/wire@rate×subscribers</c>, and for polling <c>/interval</c>.</param>
/// <param name="Contender">The contender's ID.</param>
/// <param name="Wire">The wire's ID.</param>
/// <param name="Subscribers">How many subscribers received every update.</param>
/// <param name="TargetRate">Updates per second that were asked for.</param>
/// <param name="AchievedRate">Updates per second that were published.</param>
/// <param name="PollingMilliseconds">How long a subscriber waits before each poll; null where updates are pushed, or polls are held.</param>
/// <param name="Seconds">How long it lasted, the warm-up left out.</param>
/// <param name="Corrected">From when an update was due until its receipt, of every subscriber and update.</param>
/// <param name="Uncorrected">From publish to receipt.</param>
/// <param name="Lateness">How late updates were published, against when they were due.</param>
/// <param name="Counts">What became of the deliveries: each update counts once for each subscriber.</param>
/// <param name="BytesUp">Bytes from client to server per delivered update, framing and headers included; from a pass of its own.</param>
/// <param name="BytesDown">Bytes from server to client per delivered update; from a pass of its own.</param>
/// <param name="Requests">Requests per delivered update; 0 where updates are pushed.</param>
/// <param name="Void">Why the latencies say nothing of the protocol; null where they do.</param>
/// <param name="Incomplete">Why it ended early; null where it did not.</param>
internal sealed record PushRecord(
    string Id,
    string Contender,
    string Wire,
    int Subscribers,
    double TargetRate,
    double AchievedRate,
    double? PollingMilliseconds,
    double Seconds,
    LatencyRecord Corrected,
    LatencyRecord Uncorrected,
    LatencyRecord Lateness,
    DeliveryCounts Counts,
    double BytesUp,
    double BytesDown,
    double Requests,
    string? Void,
    string? Incomplete);
