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

    /// <summary>The most that the fields of a request may take, in bytes, where the protocol has any: Kestrel's default.</summary>
    public int HeaderBytes { get; init; } = 32 * 1024;

    /// <summary>The most connections at once. Far more than one address has ports for: where memory is scarcer, name fewer.</summary>
    public int Connections { get; init; } = 1_000_000;

    /// <summary>
    /// The most streams at once on one connection, each way, where calls are multiplexed by the suite's own frames: sixteen times
    /// the subscribers that a workload opens on one connection. Each costs a cursor, a buffer and a task.
    /// </summary>
    public int Streams { get; init; } = 256;

    /// <summary>The most requests at once on one connection of HTTP/2: Kestrel's default, of which clients are told.</summary>
    public int Http2Streams { get; init; } = 100;

    /// <summary>The longest name of a room or an author, in characters.</summary>
    public int NameLength { get; init; } = 64;

    /// <summary>The most messages that one history answers.</summary>
    public int HistoryLimit { get; init; } = 200;

    /// <summary>
    /// The most rooms that there may be. A room stays once it has been posted to or joined, because its history is to be read
    /// when its members have left: this, and what a room keeps, is what bounds the server's memory.
    /// </summary>
    public int Rooms { get; init; } = 1024;

    /// <summary>The most members that a room may have at once: as many as there may be connections.</summary>
    public int RoomMembers { get; init; } = 1_000_000;

    /// <summary>The most subscriptions to the ticker at once: as many as there may be connections. Each hears every symbol, so that there is no limit on symbols.</summary>
    public int TickerSubscribers { get; init; } = 1_000_000;

    /// <summary>How many of its latest messages a room keeps; also how far a member may fall behind.</summary>
    public int RoomCapacity { get; init; } = 1024;

    /// <summary>How many of its latest ticks the tape keeps; also how far a subscriber may fall behind.</summary>
    public int TapeCapacity { get; init; } = 8192;
}
