using System.Globalization;
using System.Text.Json;

namespace Bench.Exports;

/// <summary>For github-action-benchmark, with <c>tool: customSmallerIsBetter</c>: a list of names, units and values.</summary>
internal sealed class GitHubActionBenchmarkExporter : IExporter
{
    public string Name => "github-action-benchmark";

    public byte[] Write(IReadOnlyList<ExportedFigure> figures) => JsonSerializer.SerializeToUtf8Bytes(
        [.. figures.Select(static figure => new GitHubActionBenchmarkEntry($"{figure.Cell} {figure.Measure}", figure.Unit, figure.Value, Range(figure), figure.Remark))],
        ExportJson.Readable.IReadOnlyListGitHubActionBenchmarkEntry);

    // Its own form is "± 3"; the wider side, because it knows only one.
    private static string? Range(ExportedFigure figure) => figure is { Low: { } low, High: { } high }
        ? string.Create(CultureInfo.InvariantCulture, $"± {Math.Max(high - figure.Value, figure.Value - low):0.####}")
        : null;
}
