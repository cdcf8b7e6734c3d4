using System.Collections.Immutable;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Running;

namespace Bench.Micro;

/// <summary>Runs cells in an order of chance, so that a machine that slows down as it goes does not always meet the same ones last.</summary>
internal sealed class ShuffledOrder(int seed) : DefaultOrderer
{
    public override IEnumerable<BenchmarkCase> GetExecutionOrder(
        ImmutableArray<BenchmarkCase> benchmarksCase, IEnumerable<BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule>? order = null)
    {
        var shuffled = benchmarksCase.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }
}
