namespace Bench.Claims;

/// <summary>How much weight a verdict bears, by the reasons to be careful that are given with it.</summary>
internal enum Confidence
{
    /// <summary>Three reasons to be careful, or more.</summary>
    Low,

    /// <summary>One or two.</summary>
    Moderate,

    /// <summary>None.</summary>
    High,
}
