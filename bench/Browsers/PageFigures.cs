namespace Bench.Browsers;

/// <summary>What the page measured.</summary>
/// <param name="Latencies">Milliseconds, of every tick or message.</param>
/// <param name="Sent">How many ticks were published meanwhile, or messages posted.</param>
/// <param name="Errors">How many were refused or answered wrongly.</param>
/// <param name="Duplicated">How many ticks came again.</param>
/// <param name="Reordered">How many ticks came after a later one.</param>
/// <param name="Received">How many ticks came, or messages were acknowledged, while bytes and requests were counted.</param>
/// <param name="Up">Bytes from the browser.</param>
/// <param name="Down">Bytes to the browser.</param>
/// <param name="Requests">Requests that the page made.</param>
/// <param name="Seconds">How long it lasted.</param>
/// <param name="Uncertainty">By how many milliseconds the two clocks may differ from what the page takes them to; null where one clock was enough.</param>
/// <param name="Lost">Why the connection was lost; null where it was not.</param>
internal sealed record PageFigures(
    IReadOnlyList<double> Latencies,
    int Sent,
    int Errors,
    int Duplicated,
    int Reordered,
    int Received,
    long Up,
    long Down,
    long Requests,
    double Seconds,
    double? Uncertainty,
    string? Lost);
