namespace Bench.Duels;

/// <summary>The heap of this process.</summary>
internal sealed class ProcessHeap : IHeap
{
    private ProcessHeap()
    {
    }

    /// <summary>The only one.</summary>
    public static ProcessHeap Instance { get; } = new();

    // Imprecise is good to some kilobytes per thread, next to the megabytes of a slice; precise would stop all threads.
    public Garbage Read() => new(GC.GetTotalAllocatedBytes(precise: false), GC.GetTotalPauseDuration());
}
