namespace Bench.Exports;

/// <summary>Every form that figures can be exported in.</summary>
internal static class Exporters
{
    public static IReadOnlyList<IExporter> All { get; } = [new GitHubActionBenchmarkExporter(), new BencherExporter()];
}
