namespace Bench.Decisions;

/// <summary>How large a message is.</summary>
internal enum MessageSize
{
    /// <summary>A line of text, a price.</summary>
    Small,

    /// <summary>A long paragraph.</summary>
    Medium,

    /// <summary>A document.</summary>
    Large,

    /// <summary>Many small things at once.</summary>
    Bulk,
}
