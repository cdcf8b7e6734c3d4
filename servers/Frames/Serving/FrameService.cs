using Payloads.Encodings;
using Servers.Application;

namespace Servers.Frames.Serving;

/// <summary>What every connection of a host shares.</summary>
internal sealed record FrameService(ChatRooms Rooms, TickerFeed Feed, ServiceCodecs Codecs)
{
    /// <summary>How many streams one connection may have open, each way.</summary>
    public int Streams { get; init; } = ServiceLimits.Default.Streams;

    public FrameService(ChatRooms rooms, TickerFeed feed, PayloadEncoding encoding)
        : this(rooms, feed, new ServiceCodecs(encoding))
    {
    }
}
