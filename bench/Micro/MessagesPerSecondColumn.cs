using System.Globalization;
using Bench.Workloads;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Bench.Micro;

/// <summary>Messages delivered per second: exchanges per second times the messages in one.</summary>
internal sealed class MessagesPerSecondColumn() : MicroColumn("Msg/s", "Messages delivered per second")
{
    private const double NanosecondsPerSecond = 1e9;

    public override string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var name = MicroConfig.CellOf(benchmarkCase).Split('/')[0];
        var messages = WorkloadCatalog.All.First(workload => workload.Name == name).MessagesPerExchange;
        return summary[benchmarkCase]?.ResultStatistics?.Mean is { } mean
            ? (messages * NanosecondsPerSecond / mean).ToString("N0", CultureInfo.InvariantCulture)
            : "NA";
    }
}
