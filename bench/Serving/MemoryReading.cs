using System.Diagnostics;

namespace Bench.Serving;

/// <summary>What a process holds in memory.</summary>
/// <param name="ManagedBytes">What a full compacting collection leaves of the managed heap.</param>
/// <param name="ResidentBytes">What is resident after it: native memory and what the collector keeps in hand included, the kernel's buffers left out.</param>
internal sealed record MemoryReading(long ManagedBytes, long ResidentBytes)
{
    // What a finalizer lets go of is collected by the next.
    private const int Collections = 2;

    /// <summary>Collects all that can be collected in this process, and reads what is left.</summary>
    public static MemoryReading Take()
    {
        for (var i = 0; i < Collections; i++)
        {
            // Aggressive: what is free goes back to the system, so that what is resident is what is needed.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        using var self = Process.GetCurrentProcess();
        return new MemoryReading(GC.GetTotalMemory(forceFullCollection: false), self.WorkingSet64);
    }

    /// <summary>What has been added since another reading.</summary>
    public MemoryReading Since(MemoryReading earlier) => new(ManagedBytes - earlier.ManagedBytes, ResidentBytes - earlier.ResidentBytes);
}
