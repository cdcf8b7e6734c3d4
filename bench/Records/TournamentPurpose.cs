namespace Bench.Records;

/// <summary>What a tournament was run for.</summary>
internal enum TournamentPurpose
{
    /// <summary>Contenders against each other: one workload, one wire.</summary>
    Comparison,

    /// <summary>A lane against itself: what the machine can tell apart.</summary>
    Noise,

    /// <summary>One contender on several wires: where its time goes.</summary>
    Ladder,

    /// <summary>Contenders against each other at one point of a sweep over payload and number in flight.</summary>
    Sweep,

    /// <summary>Workloads that differ in one thing, on one lane: what that thing costs.</summary>
    Variant,
}
