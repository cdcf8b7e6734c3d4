namespace Bench.Runs;

/// <summary>The parts of a run. Each has a pace of its own: duels stop early, builds do not.</summary>
internal enum Phase
{
    /// <summary>Verifying and counting.</summary>
    Counting,

    /// <summary>Tournaments.</summary>
    Duels,

    /// <summary>BenchmarkDotNet.</summary>
    Launches,
}
