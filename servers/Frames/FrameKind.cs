namespace Servers.Frames;

/// <summary>What a frame is for: its first byte, an ASCII letter in text and binary alike, so that a capture can be read by eye.</summary>
internal enum FrameKind : byte
{
    /// <summary>Client: a message to post. Answered by <see cref="Reply"/>.</summary>
    Send = (byte)'s',

    /// <summary>Client: asks for a room's last messages. Answered by <see cref="Reply"/>.</summary>
    History = (byte)'h',

    /// <summary>Client: joins a room. Answered by <see cref="Opened"/>, items and <see cref="End"/>.</summary>
    Join = (byte)'j',

    /// <summary>Client: asks for one symbol's quote. Answered by <see cref="Reply"/>.</summary>
    Quote = (byte)'q',

    /// <summary>Client: asks for all symbols' quotes. Answered by <see cref="Reply"/>.</summary>
    Snapshot = (byte)'n',

    /// <summary>Client: subscribes to ticks. Answered by <see cref="Opened"/>, items and <see cref="End"/>.</summary>
    Subscribe = (byte)'t',

    /// <summary>Client: opens a stream of ticks to the server. Followed by items and <see cref="Finish"/>, answered by <see cref="Reply"/>.</summary>
    Ingest = (byte)'g',

    /// <summary>Client: no more items.</summary>
    Finish = (byte)'.',

    /// <summary>Client: ends an open call; the server confirms with <see cref="End"/>.</summary>
    Cancel = (byte)'x',

    /// <summary>Client: grants half a window more of items (<see cref="StreamWindow"/>).</summary>
    More = (byte)'w',

    /// <summary>Either: the next item of an open call.</summary>
    Item = (byte)'i',

    /// <summary>Server: the one answer; the call is over.</summary>
    Reply = (byte)'r',

    /// <summary>Server: the subscription stands; all that is published from now on is heard.</summary>
    Opened = (byte)'o',

    /// <summary>Server: the stream has ended, or the cancellation has been carried out; the call is over.</summary>
    End = (byte)'e',

    /// <summary>Server: the call was turned down; it is over, the connection goes on.</summary>
    Refused = (byte)'!',

    /// <summary>Either, on bare connections: nothing more will be sent, and why. A WebSocket has its close frame for that.</summary>
    Close = (byte)'z',
}
