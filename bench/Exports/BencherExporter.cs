using System.Text.Json;

namespace Bench.Exports;

/// <summary>For Bencher, as Bencher Metric Format (<c>--adapter json</c>): benchmark, measure, value with its bounds.</summary>
internal sealed class BencherExporter : IExporter
{
    public string Name => "bencher";

    public byte[] Write(IReadOnlyList<ExportedFigure> figures) => JsonSerializer.SerializeToUtf8Bytes(
        figures.GroupBy(static figure => figure.Cell).ToDictionary(
            static cell => cell.Key,
            static cell => cell.ToDictionary(static figure => figure.Measure, static figure => new BencherMetric(figure.Value, figure.Low, figure.High))),
        ExportJson.Readable.DictionaryStringDictionaryStringBencherMetric);
}
