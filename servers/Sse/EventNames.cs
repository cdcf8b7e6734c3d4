namespace Servers.Sse;

/// <summary>What both ends agree on beside HTML's own rules for event streams.</summary>
internal static class EventNames
{
    public const string MediaType = "text/event-stream";

    /// <summary>Where a client that was cut off read last (HTML, 9.2.4).</summary>
    public const string LastEventId = "Last-Event-ID";

    /// <summary>The type of the first event of each stream: the subscription stands, and its ID is where it begins.</summary>
    public const string Opened = "opened";
}
