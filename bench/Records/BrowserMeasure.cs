namespace Bench.Records;

/// <summary>From when to when a latency in a browser counts.</summary>
internal enum BrowserMeasure
{
    /// <summary>From when a message was posted until its acknowledgement was read: one clock.</summary>
    Answer,

    /// <summary>From when the server published a tick until the page had it: two clocks.</summary>
    Delivery,
}
