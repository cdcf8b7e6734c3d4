namespace Bench.Records;

/// <summary>How late calls are given up whose deadline fires.</summary>
/// <param name="Id">The contender, the wire and the deadline: <c>deadline/contender/wire@20ms</c>.</param>
/// <param name="Contender">The contender's ID.</param>
/// <param name="Wire">The wire's ID.</param>
/// <param name="DeadlineMilliseconds">How long a call may take.</param>
/// <param name="Waited">From the call until the caller went on, the deadline included.</param>
/// <param name="Timer">The same wait with no call, in turn with the calls: what the timer alone takes.</param>
/// <param name="ConnectionsLost">How many connections had to be opened anew, for each call that was given up.</param>
/// <param name="Incomplete">Why it ended early; null where it did not.</param>
internal sealed record DeadlineRecord(
    string Id,
    string Contender,
    string Wire,
    double DeadlineMilliseconds,
    LatencyRecord Waited,
    LatencyRecord Timer,
    double ConnectionsLost,
    string? Incomplete);
