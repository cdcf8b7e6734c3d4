using System.Runtime.CompilerServices;
using Bench.Workloads;
using Payloads;

namespace Bench.Load;

/// <summary>Runs a workload's own exchange; each answer must decode to what the workload expects.</summary>
internal sealed class ExchangeCall(IExchange exchange) : ILoadCall
{
    private readonly Tally[] _expected = [.. Enumerable.Range(0, exchange.Period).Select(turn => exchange.Expected(turn))];

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> RunAsync(int number) => await exchange.RunAsync(number) == _expected[number % _expected.Length];

    public ValueTask DisposeAsync() => exchange.DisposeAsync();
}
