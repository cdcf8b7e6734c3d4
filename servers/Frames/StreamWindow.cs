namespace Servers.Frames;

/// <summary>
/// How many items of one stream may be under way or unread. A client that does not read a stream stops that stream
/// alone: its other calls go on, nobody's memory grows, and a reader that is too slow is told that it lagged.
/// </summary>
internal static class StreamWindow
{
    /// <summary>What <see cref="FrameKind.More"/> grants.</summary>
    public const int Half = 512;

    /// <summary>Halves granted by opening the stream.</summary>
    public const int InitialHalves = 2;
}
