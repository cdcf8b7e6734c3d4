namespace Bench.Records;

/// <summary>How updates that are published at a given rate reach their subscribers.</summary>
/// <param name="Id">The contender, the wire and what was varied: <c>push/contender/wire@rate×subscribers</c>, and for polling <c>/interval</c>.</param>
/// <param name="Contender">The contender's ID.</param>
/// <param name="Wire">The wire's ID.</param>
/// <param name="Subscribers">How many subscribers received every update.</param>
/// <param name="Rate">Updates per second that were published.</param>
/// <param name="PollingMilliseconds">How long a subscriber waits between two polls; null where updates are pushed.</param>
/// <param name="Seconds">How long it lasted, the warm-up left out.</param>
/// <param name="Latency">From publish to receipt, of every subscriber and update.</param>
/// <param name="Counts">What became of the deliveries.</param>
/// <param name="BytesUp">Bytes from client to server per delivered update, framing and headers included.</param>
/// <param name="BytesDown">Bytes from server to client per delivered update.</param>
/// <param name="Requests">Requests per delivered update; 0 where updates are pushed.</param>
/// <param name="Incomplete">Why it ended early; null where it did not.</param>
internal sealed record PushRecord(
    string Id,
    string Contender,
    string Wire,
    int Subscribers,
    double Rate,
    double? PollingMilliseconds,
    double Seconds,
    LatencyRecord Latency,
    DeliveryCounts Counts,
    double BytesUp,
    double BytesDown,
    double Requests,
    string? Incomplete);
