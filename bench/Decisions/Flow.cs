namespace Bench.Decisions;

/// <summary>Which way messages go.</summary>
internal enum Flow
{
    /// <summary>A client asks, the service answers.</summary>
    Ask,

    /// <summary>The service tells clients what is new.</summary>
    Push,

    /// <summary>A client sends many messages and wants little back.</summary>
    Feed,

    /// <summary>Both ways, at any time.</summary>
    Converse,
}
