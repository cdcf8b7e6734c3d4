using System.Globalization;
using Bench.Sizes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Exporters.Csv;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;

namespace Bench.Micro;

/// <summary>How BenchmarkDotNet is set up: which cells, which job, which columns, and where its own reports go.</summary>
internal static class MicroConfig
{
    // BenchmarkDotNet's own two minutes are too few for two cores that are busy with something else.
    private static readonly TimeSpan s_buildTimeout = TimeSpan.FromMinutes(10);

    /// <summary>The longest cell ID, and some.</summary>
    public const int CellNameWidth = 60;

    public static ManualConfig Create(
        Job job,
        IReadOnlySet<string> cells,
        IReadOnlyDictionary<string, SizeRow> sizes,
        string artifacts) => ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddFilter(new SimpleFilter(benchmark => cells.Contains(CellOf(benchmark))))
            .AddColumnProvider(DefaultColumnProviders.Params, DefaultColumnProviders.Metrics)
            .AddColumn(StatisticColumn.Mean, StatisticColumn.Error, StatisticColumn.StdDev, StatisticColumn.OperationsPerSecond)
            .AddColumn(Columns(sizes))
            .AddExporter(MarkdownExporter.GitHub, CsvExporter.Default, JsonExporter.Full)
            .WithArtifactsPath(artifacts)
            .WithCultureInfo(CultureInfo.InvariantCulture)
            .WithSummaryStyle(BenchmarkDotNet.Reports.SummaryStyle.Default.WithTimeUnit(TimeUnit.Microsecond).WithMaxParameterColumnWidth(CellNameWidth))
            .WithBuildTimeout(s_buildTimeout)
            .WithOptions(ConfigOptions.JoinSummary);

    /// <summary>The ID of the cell that a benchmark case runs.</summary>
    public static string CellOf(BenchmarkDotNet.Running.BenchmarkCase benchmark) => (string)benchmark.Parameters[nameof(CellBenchmark.Cell)];

    private static IColumn[] Columns(IReadOnlyDictionary<string, SizeRow> sizes) =>
    [
        new MessagesPerSecondColumn(),
        new SizeColumn("Payload", "Encoded messages per exchange, both ways, in bytes", sizes, static size => size.Payload.Up + size.Payload.Down),
        new SizeColumn("Wire up", "Bytes from client to server per exchange, framing and headers included", sizes, static size => size.Steady.Up),
        new SizeColumn("Wire down", "Bytes from server to client per exchange, framing and headers included", sizes, static size => size.Steady.Down),
    ];
}
