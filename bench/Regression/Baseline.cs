namespace Bench.Regression;

/// <summary>What <c>bench check</c> holds a build against.</summary>
/// <param name="Schema">The version of this shape: <see cref="CurrentSchema"/>.</param>
/// <param name="WrittenAt">When it was written, in UTC.</param>
/// <param name="Command">The command that writes it anew.</param>
/// <param name="Commit">The commit that was checked out; null outside a git checkout.</param>
/// <param name="Runtime">The .NET runtime, whose own allocations are part of every cell's.</param>
/// <param name="GrpcContracts">Whose contract assemblies gRPC was built against: <c>Package</c> or <c>Local</c>.</param>
/// <param name="Tolerances">How far a figure may stray, and why.</param>
/// <param name="Cells">The figures.</param>
internal sealed record Baseline(
    int Schema,
    DateTimeOffset WrittenAt,
    string Command,
    string? Commit,
    string Runtime,
    string GrpcContracts,
    IReadOnlyList<Tolerance> Tolerances,
    IReadOnlyList<BaselineCell> Cells)
{
    /// <summary>The schema that this build writes and reads.</summary>
    public const int CurrentSchema = 2;
}
