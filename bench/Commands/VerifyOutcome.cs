namespace Bench.Commands;

/// <summary>What verification says of a cell.</summary>
internal enum VerifyOutcome
{
    /// <summary>Every answer was right.</summary>
    Right,

    /// <summary>An answer was wrong, or none came.</summary>
    Wrong,

    /// <summary>The cell can't be had here.</summary>
    Unavailable,
}
