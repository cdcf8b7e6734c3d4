namespace Bench.Load;

/// <summary>What became of one message.</summary>
[Flags]
internal enum MessageState : byte
{
    /// <summary>It has not left.</summary>
    None = 0,

    /// <summary>It has left.</summary>
    Sent = 1,

    /// <summary>It was due while as many as may be were unanswered, and waited.</summary>
    Held = 2,

    /// <summary>Its answer came and was right.</summary>
    Answered = 4,

    /// <summary>It was refused, answered wrongly, or its connection broke.</summary>
    Failed = 8,
}
