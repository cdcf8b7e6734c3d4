namespace Bench.Decisions;

/// <summary>How far a protocol has an aspect.</summary>
internal enum Fit
{
    /// <summary>It has not.</summary>
    No,

    /// <summary>In part, or with something more.</summary>
    Partly,

    /// <summary>By itself.</summary>
    Yes,
}
