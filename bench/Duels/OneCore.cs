using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace Bench.Duels;

/// <summary>
/// Puts this process on one core, runtime and all, by starting it anew there. On several, ratios are also of what it takes
/// to wake another core, of who happens to run beside whom, and of what neighbours do to each of the cores; on one, they are
/// of the work that an exchange takes, client and server together. Only on Linux: elsewhere a process can't be put on a core
/// from its first thread on, and everything runs on all of them.
/// </summary>
internal static class OneCore
{
    /// <summary>Set for a process that was put on one core: which it could have used, such as <c>0,1</c>.</summary>
    public const string Variable = "BENCH_ONE_CORE_OF";

    /// <summary>Set with it. On one processor, the runtime waits ten times as long before it compiles better code.</summary>
    public const string CompilesAsSoon = "DOTNET_TC_DelaySingleProcMultiplier";

    /// <summary>The cores that this process could use before it was put on one; none where it was not.</summary>
    public static IReadOnlyList<int> Choice => Parse(Environment.GetEnvironmentVariable(Variable));

    /// <summary>The cores that <see cref="Variable"/> names; none where it names none.</summary>
    public static IReadOnlyList<int> Parse(string? variable)
    {
        var cores = (variable ?? "").Split(',').Select(static core => int.TryParse(core, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        return cores.All(static core => core >= 0) ? cores : [];
    }

    // A millisecond a core.
    private const int Pulses = 100;

    /// <summary>Starts this process anew, with the same arguments and the same ID. Returns where there is but one core, or where it can't be done.</summary>
    public static void Enter()
    {
        if (OperatingSystem.IsLinux() && Environment.ProcessorCount > 1)
        {
            Restart();
        }
    }

    [SupportedOSPlatform("linux")]
    private static void Restart()
    {
        var cores = Affinity.Cores();
        if (cores.Count < 2 || Environment.ProcessPath is not { } program || !Affinity.Use(Calmest(cores)))
        {
            return;
        }

        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(static entry => (string)entry.Key, static entry => (string?)entry.Value);
        variables[Variable] = string.Join(',', cores);
        variables.TryAdd(CompilesAsSoon, "1");
        var arguments = Encoding.UTF8.GetString(File.ReadAllBytes("/proc/self/cmdline"))[..^1].Split('\0');
        _ = Execute(program, [.. arguments, null], [.. variables.Select(static variable => $"{variable.Key}={variable.Value}"), null]);

        // It is still here, so that did not work.
        Affinity.Use(cores);
    }

    // The last of those that are equally calm: interrupts and whatever else is unpinned tend to gather on the first.
    [SupportedOSPlatform("linux")]
    private static int Calmest(IReadOnlyList<int> cores)
    {
        var pulse = new Pulse(TimeProvider.System);
        return cores.Reverse().MaxBy(core => Affinity.Use(core) ? Enumerable.Range(0, Pulses).Count(_ => pulse.IsCalm()) : -1);
    }

    [DllImport("libc", EntryPoint = "execve", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Execute(string program, string?[] arguments, string?[] variables);
}
