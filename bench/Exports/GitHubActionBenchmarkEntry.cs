namespace Bench.Exports;

/// <summary>An entry as github-action-benchmark reads it.</summary>
internal sealed record GitHubActionBenchmarkEntry(string Name, string Unit, double Value, string? Range, string? Extra);
