using System.Collections;
using System.Diagnostics;
using System.Runtime;
using Bench.Commands;

namespace Bench.Doctor;

/// <summary>All that checks look at, so that tests can make it up.</summary>
internal sealed record Surroundings
{
    /// <summary>What the operating system tells in files.</summary>
    public required ISystemFiles Files { get; init; }

    /// <summary>The environment variables of the process.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>A switch of the runtime configuration; null where it is not set.</summary>
    public required Func<string, bool?> Switch { get; init; }

    /// <summary>What durations are read from.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>How long this process has kept cores busy, all of them together.</summary>
    public required Func<TimeSpan> OwnProcessorTime { get; init; }

    /// <summary>Whether this is a Debug build.</summary>
    public required bool IsDebugBuild { get; init; }

    /// <summary>Whether a debugger is attached.</summary>
    public required bool IsDebuggerAttached { get; init; }

    /// <summary>Whether the server garbage collector is on.</summary>
    public required bool ServerGc { get; init; }

    /// <summary>Logical cores that the process may use.</summary>
    public required int Cores { get; init; }

    /// <summary>Memory that the process may use.</summary>
    public required long MemoryBytes { get; init; }

    /// <summary>Whether a setting of the runtime is on, such as <c>TieredCompilation</c>; null where neither the environment nor, after it, the runtime configuration says.</summary>
    public bool? Setting(string name) => Variables.GetValueOrDefault($"DOTNET_{name}") is { } variable ? variable != "0" : Switch($"System.Runtime.{name}");

    /// <summary>The surroundings of this process.</summary>
    public static Surroundings Current() => new()
    {
        Files = new SystemFiles(),
        Variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(static entry => (string)entry.Key, static entry => (string?)entry.Value ?? "", StringComparer.Ordinal),
        Switch = static name => AppContext.TryGetSwitch(name, out var on) ? on : null,
        Clock = TimeProvider.System,
        OwnProcessorTime = static () => Environment.CpuUsage.TotalTime,
        IsDebugBuild = Preconditions.IsDebugBuild,
        IsDebuggerAttached = Debugger.IsAttached,
        ServerGc = GCSettings.IsServerGC,
        Cores = Environment.ProcessorCount,
        MemoryBytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
    };
}
