namespace Servers.Frames;

/// <summary>Why an end closes a connection. The numbers are those of RFC 6455, section 7.4.1.</summary>
internal enum CloseReason
{
    /// <summary>All is said.</summary>
    Done = 1000,

    /// <summary>The server is stopping.</summary>
    Leaving = 1001,

    /// <summary>The frame is not of this protocol, or out of turn.</summary>
    BadFrame = 1002,

    /// <summary>Binary where text is spoken, or the other way round.</summary>
    WrongType = 1003,

    /// <summary>The payload is not a message of the kind expected.</summary>
    Malformed = 1007,

    /// <summary>The frame is over the limit.</summary>
    TooLarge = 1009,

    /// <summary>A fault of the server's own.</summary>
    Fault = 1011,
}
