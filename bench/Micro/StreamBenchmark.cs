using Bench.Workloads;
using BenchmarkDotNet.Attributes;

namespace Bench.Micro;

/// <summary>Many messages an exchange: streams either way, and both ways.</summary>
public class StreamBenchmark : CellBenchmark
{
    // An exchange is 100 messages or more, which takes far longer than starting one.
    private const int Batch = 4;

    /// <summary>Runs one batch.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public ValueTask Exchange() => Session.RunAsync(Batch);

    private protected override bool Covers(Shape shape) => shape is Shape.ServerStream or Shape.ClientStream or Shape.Duplex;
}
