namespace Bench.Claims;

/// <summary>What records say of a claim.</summary>
internal enum ClaimVerdict
{
    /// <summary>It holds at every point that was decided.</summary>
    Supported,

    /// <summary>It holds at none: the other way round, or no difference.</summary>
    Refuted,

    /// <summary>It holds at some points and not at others.</summary>
    Depends,

    /// <summary>It was measured, and too few points were decided to say.</summary>
    Undecided,

    /// <summary>No record has anything that bears on it.</summary>
    NotMeasured,
}
