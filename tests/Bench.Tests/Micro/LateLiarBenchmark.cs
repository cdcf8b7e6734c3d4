using Bench.Micro;
using Bench.Tests.Workloads;
using Bench.Workloads;
using BenchmarkDotNet.Attributes;
using Payloads;
using Servers.Wires;

namespace Bench.Tests.Micro;

/// <summary>A cell whose first answers are right.</summary>
public class LateLiarBenchmark : CellBenchmark
{
    private const int Batch = 16;
    private const int RightAnswers = 20;

    private int _answers;

    [Benchmark(OperationsPerInvoke = Batch)]
    public ValueTask Exchange() => Session.RunAsync(Batch);

    private protected override IReadOnlyList<Cell> Catalog =>
    [
        new(
            WorkloadCatalog.All.Single(static workload => workload.Name == "chat-send"),
            new Lane(
                new NothingContender(message => new ChatAck(++_answers > RightAnswers ? message.Id + 1 : message.Id, 1)),
                WireCatalog.All.Single(static wire => wire.Name == "memory"))),
    ];

    private protected override bool Covers(Shape shape) => true;
}
