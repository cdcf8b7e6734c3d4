namespace Bench.Records;

/// <summary>One protocol in a browser: what the page measured, and the bytes that the server counted meanwhile.</summary>
/// <param name="Id">What was measured, and how often: <c>browser-delivery/contender/wire@rate</c>, and for polling <c>/interval</c>.</param>
/// <param name="Measure">From when to when latency counts.</param>
/// <param name="Contender">The contender's ID.</param>
/// <param name="Wire">The wire's ID.</param>
/// <param name="Rate">Ticks published, or messages posted, per second.</param>
/// <param name="PollingMilliseconds">How long the page waits before each poll; null where it does not poll by the clock.</param>
/// <param name="Seconds">How long it lasted, the warm-up left out.</param>
/// <param name="Latency">Of every tick, or of every message, by the browser's clock.</param>
/// <param name="ClockMicroseconds">By how much a latency may be wrong, because two clocks were compared; null where it was one clock's.</param>
/// <param name="Counts">What became of the ticks or messages.</param>
/// <param name="BytesUp">Bytes from the browser per message, headers and framing included; counted at the server.</param>
/// <param name="BytesDown">Bytes to the browser per message.</param>
/// <param name="Requests">Requests per message.</param>
/// <param name="Reference">The ID of the run or push in the same record that measured the same without a browser.</param>
/// <param name="Incomplete">Why its figures are not whole; null where they are.</param>
internal sealed record BrowserRecord(
    string Id,
    BrowserMeasure Measure,
    string Contender,
    string Wire,
    double Rate,
    double? PollingMilliseconds,
    double Seconds,
    LatencyRecord Latency,
    double? ClockMicroseconds,
    DeliveryCounts Counts,
    double BytesUp,
    double BytesDown,
    double Requests,
    string Reference,
    string? Incomplete);
