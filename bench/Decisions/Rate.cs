namespace Bench.Decisions;

/// <summary>How often messages come to or from one client.</summary>
internal enum Rate
{
    /// <summary>Less than one a second.</summary>
    Seldom,

    /// <summary>Some a second.</summary>
    Steady,

    /// <summary>Hundreds a second, or more.</summary>
    Flood,
}
