using System.Diagnostics;
using Bench.Records;

namespace Bench.Serving;

/// <summary>What this process has spent.</summary>
internal static class OwnProcess
{
    /// <summary>Since its start.</summary>
    public static ProcessRecord Spent()
    {
        using var self = Process.GetCurrentProcess();
        // Where the system keeps no peak, what is resident now is the most that can be said.
        var peak = self.PeakWorkingSet64 > 0 ? self.PeakWorkingSet64 : self.WorkingSet64;
        return new ProcessRecord(Environment.CpuUsage.TotalTime.TotalSeconds, peak);
    }
}
