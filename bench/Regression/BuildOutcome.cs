namespace Bench.Regression;

/// <summary>What a duel of two builds says of a cell.</summary>
internal enum BuildOutcome
{
    /// <summary>The interval reaches both sides of the threshold, or there is none.</summary>
    Undecided,

    /// <summary>The whole interval lies beyond the threshold: a regression.</summary>
    Slower,

    /// <summary>The whole interval lies within the threshold, or reaches beyond it only where it is faster.</summary>
    Same,

    /// <summary>The whole interval lies below 1.00.</summary>
    Faster,
}
