namespace Bench.Duels;

/// <summary>What a ratio says in words.</summary>
internal enum Verdict
{
    /// <summary>The rounds were too few, or their ratios too scattered, to say anything.</summary>
    Undecided,

    /// <summary>The whole interval is above what the machine's noise explains.</summary>
    Slower,

    /// <summary>The whole interval is below what the machine's noise explains.</summary>
    Faster,

    /// <summary>The interval is narrow and reaches into what the machine's noise explains: whatever differs is too small to be told here.</summary>
    NoDifference,
}
