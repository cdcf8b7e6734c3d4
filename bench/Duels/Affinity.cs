using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Bench.Duels;

/// <summary>Which cores a thread may run on, on Linux. Those beyond the 1024th are left alone.</summary>
[SupportedOSPlatform("linux")]
internal static class Affinity
{
    private const int MaskBytes = 128;

    // Of the calls below, who calls them.
    private const int ThisThread = 0;

    /// <summary>The cores that this thread may run on; none where the system does not say.</summary>
    public static IReadOnlyList<int> Cores()
    {
        var mask = new byte[MaskBytes];
        return GetAffinity(ThisThread, MaskBytes, mask) < 0
            ? []
            : [.. Enumerable.Range(0, MaskBytes * 8).Where(core => (mask[core / 8] & (1 << (core % 8))) != 0)];
    }

    /// <summary>Puts this thread, and whatever it starts from now on, on these cores.</summary>
    /// <returns>False where the system does not let it.</returns>
    public static bool Use(params IReadOnlyList<int> cores) => Put(ThisThread, cores);

    /// <summary>Puts a thread on these cores.</summary>
    /// <returns>False where it has ended, or the system does not let it.</returns>
    public static bool Put(int thread, params IReadOnlyList<int> cores)
    {
        var mask = new byte[MaskBytes];
        foreach (var core in cores)
        {
            mask[core / 8] |= (byte)(1 << (core % 8));
        }

        return SetAffinity(thread, MaskBytes, mask) == 0;
    }

    /// <summary>Puts every thread that a process has on these cores; those that it starts later follow.</summary>
    public static void PutAll(int process, params IReadOnlyList<int> cores)
    {
        foreach (var thread in Directory.EnumerateDirectories(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/task")))
        {
            // It fails for a thread that has ended since, and where a container may not use a core: then nothing is moved.
            _ = Put(int.Parse(Path.GetFileName(thread.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture), cores);
        }
    }

    [DllImport("libc", EntryPoint = "sched_getaffinity")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetAffinity(int thread, nint size, byte[] mask);

    [DllImport("libc", EntryPoint = "sched_setaffinity")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetAffinity(int thread, nint size, byte[] mask);
}
