namespace Bench.Web;

/// <summary>What the page hears on its control connection.</summary>
/// <param name="Ping">The number of the ping that is answered.</param>
/// <param name="Clock">The server's clock when that ping came, in milliseconds.</param>
/// <param name="Published">When ticks were published that the page has not been told of.</param>
/// <param name="Asked">The number of the question after bytes that is answered.</param>
/// <param name="Bytes">What has passed so far, by contender.</param>
internal sealed record PageReply(
    int? Ping = null,
    double? Clock = null,
    IReadOnlyList<PublishTime>? Published = null,
    int? Asked = null,
    IReadOnlyDictionary<string, PageReply.Passed>? Bytes = null)
{
    /// <summary>Bytes at the server's end of the wire, headers and framing included.</summary>
    /// <param name="Up">From the browser.</param>
    /// <param name="Down">To the browser.</param>
    internal sealed record Passed(long Up, long Down);
}
