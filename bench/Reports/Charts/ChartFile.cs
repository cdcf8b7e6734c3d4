using System.Text;
using Bench.Records;

namespace Bench.Reports.Charts;

/// <summary>A chart as two files for a document to show: one for wide screens, one for narrow ones.</summary>
/// <param name="Name">What its files are called.</param>
/// <param name="Chart">What to draw.</param>
internal sealed record ChartFile(string Name, IChart Chart)
{
    // Records are never edited, so what is made from them stands beside their folders, and not in them.
    private const string Folder = "results/charts";

    private static readonly string[] s_names = ["floor", "bytes", "throughput"];

    /// <summary>The path of the wide one, from the document's folder.</summary>
    public string Path => $"{Folder}/{Name}.svg";

    /// <summary>The path of the narrow one.</summary>
    public string NarrowPath => $"{Folder}/{Name}-narrow.svg";

    /// <summary>The charts of a record that a document shows; what the record does not have is left out.</summary>
    public static IReadOnlyList<ChartFile> Of(RunRecord record, RunFindings findings)
    {
        IChart?[] charts = [FloorChart.Of(findings, findings.MainWire), BytesChart.Of(findings, findings.MainWire), ThroughputChart.Of(record, findings, findings.MainWire)];
        return [.. s_names.Zip(charts).Where(static named => named.Second is not null).Select(static named => new ChartFile(named.First, named.Second!))];
    }

    /// <summary>Writes the charts beside a document, and removes those of an earlier record that this one does not have.</summary>
    /// <exception cref="Commands.UsageException">They can't be written.</exception>
    public static void WriteAll(IReadOnlyList<ChartFile> charts, string document)
    {
        var root = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(document))!;
        try
        {
            Directory.CreateDirectory(System.IO.Path.Combine(root, Folder));
            foreach (var name in s_names.Except(charts.Select(static chart => chart.Name)))
            {
                File.Delete(System.IO.Path.Combine(root, Folder, $"{name}.svg"));
                File.Delete(System.IO.Path.Combine(root, Folder, $"{name}-narrow.svg"));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new Commands.UsageException($"the charts can't be written to {Folder} beside {document}: {failure.Message} {document} has been left as it is.");
        }

        foreach (var chart in charts)
        {
            WholeFile.Write(System.IO.Path.Combine(root, chart.Path), Encoding.UTF8.GetBytes(Svg.File(chart.Chart, Svg.Wide)));
            WholeFile.Write(System.IO.Path.Combine(root, chart.NarrowPath), Encoding.UTF8.GetBytes(Svg.File(chart.Chart, Svg.Narrow)));
        }
    }
}
