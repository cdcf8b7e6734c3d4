using Bench.Workloads;
using BenchmarkDotNet.Attributes;

namespace Bench.Micro;

/// <summary>One sends, many receive.</summary>
public class FanOutBenchmark : CellBenchmark
{
    // 16 deliveries an exchange at the least.
    private const int Batch = 16;

    /// <summary>Runs one batch.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public ValueTask Exchange() => Session.RunAsync(Batch);

    private protected override bool Covers(Shape shape) => shape == Shape.FanOut;
}
