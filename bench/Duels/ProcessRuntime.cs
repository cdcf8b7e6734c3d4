using System.Runtime;

namespace Bench.Duels;

/// <summary>The runtime of this process.</summary>
internal sealed class ProcessRuntime : IRuntime
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);

    // A second: nothing that is warmed up has more than that to compile at a time, unless the machine has no time for it at all.
    private const int MostPauses = 100;

    // Only once somebody asks: a process that counts what it allocates is to hear no events.
    private readonly Lazy<TieredCompilation> _tieredCompilation = new(static () => new TieredCompilation());

    private ProcessRuntime()
    {
    }

    /// <summary>The only one.</summary>
    public static ProcessRuntime Instance { get; } = new();

    // Imprecise is good to some kilobytes per thread, next to the megabytes of a slice; precise would stop all threads.
    public Garbage Garbage => new(GC.GetTotalAllocatedBytes(precise: false), GC.GetTotalPauseDuration());

    public long CompiledMethods => JitInfo.GetCompiledMethodCount();

    public CompilerState Compiler => _tieredCompilation.Value.State;

    public async ValueTask LetCompileAsync(CancellationToken cancellationToken)
    {
        for (var pause = 0; pause < MostPauses; pause++)
        {
            var before = CompiledMethods;
            await Task.Delay(s_pause, cancellationToken);
            if (CompiledMethods == before)
            {
                return;
            }
        }
    }
}
