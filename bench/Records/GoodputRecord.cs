namespace Bench.Records;

/// <summary>The highest rate that held an objective.</summary>
/// <param name="Objective">The objective, such as <c>p99&lt;5ms</c>.</param>
/// <param name="Rate">Messages per second: the rate of <paramref name="Verification"/>; 0 where not even the least rate held.</param>
/// <param name="PerServerCore">Messages per second of server processor time; null where the server is not a process of ours.</param>
/// <param name="Verification">The run at that rate which held the objective; null where none did.</param>
/// <param name="Probes">The runs that led there, in their order.</param>
internal sealed record GoodputRecord(
    string Objective, double Rate, double? PerServerCore, LoadRecord? Verification, IReadOnlyList<LoadRecord> Probes);
