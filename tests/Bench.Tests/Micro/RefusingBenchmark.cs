using Bench.Micro;
using Bench.Tests.Workloads;
using Bench.Workloads;
using BenchmarkDotNet.Attributes;
using Servers.Wires;

namespace Bench.Tests.Micro;

/// <summary>A cell that can't be opened.</summary>
public class RefusingBenchmark : CellBenchmark
{
    [Benchmark]
    public ValueTask Exchange() => Session.RunAsync(1);

    private protected override IReadOnlyList<Cell> Catalog =>
    [
        new(
            WorkloadCatalog.All.Single(static workload => workload.Name == "chat-send"),
            new Lane(
                new NothingContender(static _ => throw new InvalidOperationException("the line is dead")),
                WireCatalog.All.Single(static wire => wire.Name == "memory"))),
    ];

    private protected override bool Covers(Shape shape) => true;
}
