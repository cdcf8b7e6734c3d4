namespace Bench.Records;

/// <summary>What a process spent while it was under load.</summary>
/// <param name="CpuSeconds">Processor time of all its threads.</param>
/// <param name="PeakMemoryBytes">The most memory that was resident.</param>
internal sealed record ProcessRecord(double CpuSeconds, long PeakMemoryBytes);
