namespace Bench.Claims;

/// <summary>What one point says of a claim.</summary>
internal enum Bearing
{
    /// <summary>The whole interval lies beyond the threshold, the claim's way.</summary>
    For,

    /// <summary>The whole interval lies beyond the threshold, the other way.</summary>
    Against,

    /// <summary>The whole interval lies within the threshold: whatever differs is too small to matter.</summary>
    NoDifference,

    /// <summary>The interval straddles the threshold, or there is none.</summary>
    Undecided,
}
