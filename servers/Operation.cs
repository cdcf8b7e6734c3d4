namespace Servers;

/// <summary>What a client can ask of the services.</summary>
public enum Operation
{
    /// <summary>Post a message, get its acknowledgement.</summary>
    Send,

    /// <summary>Get the last messages of a room.</summary>
    History,

    /// <summary>Post messages and get acknowledgements at once.</summary>
    Converse,

    /// <summary>Hear every message posted to a room.</summary>
    Join,

    /// <summary>Get the quote of one symbol.</summary>
    Quote,

    /// <summary>Get the quotes of all symbols.</summary>
    Snapshot,

    /// <summary>Read so many ticks off the tape as one stream.</summary>
    Replay,

    /// <summary>Hear every tick as it is published.</summary>
    Follow,

    /// <summary>Send a stream of ticks, get one summary.</summary>
    Ingest,
}
