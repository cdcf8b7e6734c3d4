using System.Diagnostics;
using Bench.Records;

namespace Bench.Serving;

/// <summary>What this process has spent.</summary>
internal static class OwnProcess
{
    // Of Linux: what is written to it says what to forget, and 5 is the most memory that was resident.
    private const string ClearReferences = "/proc/self/clear_refs";
    private const string Peak = "5";

    /// <summary>Gives back the memory of what ran before, and forgets how much that was, so that the next load's peak is its own.</summary>
    public static void ForgetPeak()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        try
        {
            File.WriteAllText(ClearReferences, Peak);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Another system, or it does not allow that: the peak is then that of all loads so far.
        }
    }

    /// <summary>Processor time since its start, memory since its start or since the peak was forgotten.</summary>
    public static ProcessRecord Spent()
    {
        using var self = Process.GetCurrentProcess();
        // Where the system keeps no peak, what is resident now is the most that can be said.
        var peak = self.PeakWorkingSet64 > 0 ? self.PeakWorkingSet64 : self.WorkingSet64;
        return new ProcessRecord(Environment.CpuUsage.TotalTime.TotalSeconds, peak);
    }
}
