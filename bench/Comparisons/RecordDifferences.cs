using Bench.Records;

namespace Bench.Comparisons;

/// <summary>What differs between two records beyond what was changed on purpose.</summary>
internal static class RecordDifferences
{
    /// <summary>Why times of one can't be held against times of the other, a phrase each; empty where they can.</summary>
    public static IReadOnlyList<string> Of(RunRecord before, RunRecord after) =>
    [
        .. Differing("cpu", before.Machine.Cpu, after.Machine.Cpu),
        .. Differing("cores", before.Machine.Cores, after.Machine.Cores),
        .. Differing("runtime", before.Machine.Runtime, after.Machine.Runtime),
        .. Differing("architecture", before.Machine.Architecture, after.Machine.Architecture),
        .. Differing("server garbage collection", before.Machine.ServerGc, after.Machine.ServerGc),
        .. Differing("gRPC contracts", before.Build.GrpcContracts, after.Build.GrpcContracts),
    ];

    private static IEnumerable<string> Differing<T>(string what, T before, T after) =>
        Equals(before, after) ? [] : [$"{what}: {before} before, {after} after"];
}
