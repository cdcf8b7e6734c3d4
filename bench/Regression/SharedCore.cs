using System.Diagnostics;
using Bench.Duels;

namespace Bench.Regression;

/// <summary>
/// One core that processes are put on together. On different cores, one of which a neighbour slows down, two builds that
/// are the same would differ for as long as that lasts, and taking turns does not help: on one they slow down together.
/// </summary>
internal static class SharedCore
{
    // Interrupts and whatever else is unpinned tend to gather on the first.
    private static readonly int s_core = Math.Min(Environment.ProcessorCount, 8 * sizeof(ulong)) - 1;

    /// <summary>Puts every thread that a process has on the core; those that it starts later follow. It does nothing where the system has no such thing.</summary>
    public static void Pin(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.ProcessorAffinity = (nint)(1UL << s_core);
        }
        else if (OperatingSystem.IsLinux())
        {
            Affinity.PutAll(process.Id, s_core);
        }
    }
}
