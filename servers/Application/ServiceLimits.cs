namespace Servers.Application;

/// <summary>What a host accepts before it refuses. The same for every protocol.</summary>
public sealed record ServiceLimits
{
    /// <summary>The defaults.</summary>
    public static ServiceLimits Default { get; } = new();

    /// <summary>The largest message from a client, in encoded bytes. Twice the largest common chat limit, four times the corpus's large text.</summary>
    public int MessageBytes { get; init; } = 64 * 1024;

    /// <summary>The largest answer that a client accepts, in encoded bytes: 200 messages of large text, with room to spare.</summary>
    public int AnswerBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The longest name of a room or an author, in characters.</summary>
    public int NameLength { get; init; } = 64;

    /// <summary>The most messages that one history answers.</summary>
    public int HistoryLimit { get; init; } = 200;

    /// <summary>
    /// The most rooms that there may be. A room stays once it has been posted to or joined, because its history is to be read
    /// when its members have left: this, and what a room keeps, is what bounds the server's memory.
    /// </summary>
    public int Rooms { get; init; } = 1024;

    /// <summary>How many of its latest messages a room keeps; also how far a member may fall behind.</summary>
    public int RoomCapacity { get; init; } = 1024;

    /// <summary>How many of its latest ticks the tape keeps; also how far a subscriber may fall behind.</summary>
    public int TapeCapacity { get; init; } = 8192;
}
