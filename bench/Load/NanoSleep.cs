using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Bench.Load;

/// <summary>The operating system's own sleep: those of .NET count in milliseconds, and a schedule of a thousand sends a second needs better.</summary>
internal static class NanoSleep
{
    // Of prctl: how much later than asked for the kernel may wake this thread, to save power. The default is 50 µs.
    private const int SetTimerSlack = 29;
    private const nuint LeastSlack = 1;
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Whether this system has it.</summary>
    [UnsupportedOSPlatformGuard("windows")]
    public static bool IsSupported { get; } = OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>Has the calling thread woken as near to its time as the system can.</summary>
    public static void Sharpen()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = Prctl(SetTimerSlack, LeastSlack, 0, 0, 0); // Where it is refused, sleeps are as long as they are.
        }
    }

    /// <summary>Sleeps; a signal ends it early.</summary>
    [UnsupportedOSPlatform("windows")]
    public static void Sleep(long nanoseconds)
    {
        var time = new TimeSpec((nint)(nanoseconds / NanosecondsPerSecond), (nint)(nanoseconds % NanosecondsPerSecond));
        _ = Sleep(in time, IntPtr.Zero);
    }

    [DllImport("libc", EntryPoint = "nanosleep")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sleep(in TimeSpec time, IntPtr remaining);

    [DllImport("libc", EntryPoint = "prctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Prctl(int option, nuint argument2, nuint argument3, nuint argument4, nuint argument5);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct TimeSpec(nint Seconds, nint Nanoseconds);
}
