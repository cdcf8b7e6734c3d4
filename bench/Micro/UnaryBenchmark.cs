using Bench.Workloads;
using BenchmarkDotNet.Attributes;

namespace Bench.Micro;

/// <summary>One request, one answer.</summary>
public class UnaryBenchmark : CellBenchmark
{
    // Enough for 64 in flight to be so nearly all of the time: the last wave of a batch is a quarter of it at the most.
    private const int Batch = 256;

    /// <summary>Runs one batch.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public ValueTask Exchange() => Session.RunAsync(Batch);

    private protected override bool Covers(Shape shape) => shape == Shape.Unary;
}
