namespace Bench.Records;

/// <summary>One open-loop run: messages sent when the schedule says so, whether or not earlier ones were answered.</summary>
/// <param name="Id">The cell's ID and the rate: <c>workload/contender/wire@rate</c>.</param>
/// <param name="Workload">The workload's ID.</param>
/// <param name="Contender">The contender's ID.</param>
/// <param name="Wire">The wire's ID.</param>
/// <param name="Connections">How many connections shared the rate.</param>
/// <param name="TargetRate">Messages per second that were asked for.</param>
/// <param name="AchievedRate">Messages per second that were answered.</param>
/// <param name="Seconds">How long it lasted, the warm-up left out.</param>
/// <param name="Corrected">Latency from the intended send time.</param>
/// <param name="Uncorrected">Latency from the actual send time.</param>
/// <param name="Lateness">How late sends left, against their intended time: of those that did not have to wait for room, so that it is the driver's own doing.</param>
/// <param name="Counts">What became of the messages.</param>
/// <param name="Client">What the driver spent; where there is no server's, and the server runs in the same process, that is in it.</param>
/// <param name="Server">What the server spent; null where it is not a process of ours.</param>
/// <param name="Void">Why the latencies say nothing of the protocol, such as that the client was the bottleneck; null where they do.</param>
/// <param name="Incomplete">Why it ended early; null where it did not.</param>
/// <param name="InFlight">How many messages of a connection could be unanswered before the next had to wait.</param>
/// <param name="Arrivals">How the intended send times lay: <c>constant</c>, <c>poisson</c>.</param>
/// <param name="Held">How many sends waited because that many were unanswered. Their wait is in the corrected latency, and in no other.</param>
/// <param name="Unsent">How many messages were due and never left.</param>
/// <param name="Samples">The file of raw samples, beside the record; null where none was written.</param>
internal sealed record LoadRecord(
    string Id,
    string Workload,
    string Contender,
    string Wire,
    int Connections,
    double TargetRate,
    double AchievedRate,
    double Seconds,
    LatencyRecord Corrected,
    LatencyRecord Uncorrected,
    LatencyRecord Lateness,
    DeliveryCounts Counts,
    ProcessRecord Client,
    ProcessRecord? Server,
    string? Void,
    string? Incomplete,
    int InFlight = 1,
    string Arrivals = "constant",
    long Held = 0,
    long Unsent = 0,
    string? Samples = null);
