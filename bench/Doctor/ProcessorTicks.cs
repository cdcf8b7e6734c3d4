using System.Globalization;

namespace Bench.Doctor;

/// <summary>The first line of Linux's <c>/proc/stat</c>: what all cores have done since the machine started.</summary>
/// <param name="Busy">Ticks spent on anything, what the hypervisor took away included.</param>
/// <param name="Idle">Ticks spent on nothing, or on waiting for a disk.</param>
/// <param name="Cores">How many cores are counted.</param>
internal sealed record ProcessorTicks(long Busy, long Idle, int Cores)
{
    // user nice system idle iowait irq softirq steal; the two after them are in user and nice already.
    private const int IdleField = 3;
    private const int WaitField = 4;
    private const int Fields = 8;

    /// <summary>Reads them; null where there are none.</summary>
    public static ProcessorTicks? Read(ISystemFiles files)
    {
        var lines = files.Read("/proc/stat")?.Split('\n').Where(static line => line.StartsWith("cpu", StringComparison.Ordinal)).ToList();
        if (lines is not [var all, .. { Count: > 0 } cores])
        {
            return null;
        }

        var ticks = all.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(Fields)
            .Select(static field => long.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0)
            .ToList();
        if (ticks.Count <= WaitField)
        {
            return null;
        }

        var idle = ticks[IdleField] + ticks[WaitField];
        return new ProcessorTicks(ticks.Sum() - idle, idle, cores.Count);
    }

    /// <summary>How many cores were busy between then and now; null where no tick was counted.</summary>
    public double? BusyCoresSince(ProcessorTicks then)
    {
        var busy = Busy - then.Busy;
        var all = busy + Idle - then.Idle;
        return all > 0 ? (double)busy / all * Cores : null;
    }
}
