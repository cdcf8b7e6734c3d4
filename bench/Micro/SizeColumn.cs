using System.Globalization;
using Bench.Sizes;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Bench.Micro;

/// <summary>A figure of the counting pass.</summary>
internal sealed class SizeColumn(string name, string legend, IReadOnlyDictionary<string, SizeRow> sizes, Func<SizeRow, long> read)
    : MicroColumn(name, legend)
{
    public override string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        sizes.TryGetValue(MicroConfig.CellOf(benchmarkCase), out var size) ? read(size).ToString("N0", CultureInfo.InvariantCulture) : "-";
}
