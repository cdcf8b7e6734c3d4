using System.Diagnostics;
using System.Reflection;
using Bench.Workloads;

namespace Bench.Commands;

/// <summary>What must hold before anything is measured.</summary>
internal static class Preconditions
{
    /// <summary>Whether this program was built without optimisation.</summary>
    public static bool IsDebugBuild { get; } =
        typeof(Preconditions).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled == true;

    /// <summary>Refuses a build or a state that no number can be trusted from.</summary>
    /// <exception cref="UsageException">A Debug build, or an attached debugger.</exception>
    public static void Check() => Check(IsDebugBuild, Debugger.IsAttached);

    /// <summary>Refuses a build or a state that no number can be trusted from.</summary>
    /// <exception cref="UsageException">A Debug build, or an attached debugger.</exception>
    public static void Check(bool isDebugBuild, bool isDebuggerAttached)
    {
        if (isDebugBuild)
        {
            throw new UsageException(
                "this is a Debug build, which measures the debug build and nothing else; type 'dotnet run -c Release --project bench'");
        }

        if (isDebuggerAttached)
        {
            throw new UsageException(
                "a debugger is attached, which slows every exchange; detach it, and type 'dotnet run -c Release --project bench'");
        }
    }

    /// <summary>Refuses a selection of which nothing can be had here.</summary>
    /// <exception cref="UsageException">There is no such cell.</exception>
    public static void CheckAny(IReadOnlyList<Cell> selected)
    {
        if (selected.All(static cell => cell.WhyUnavailable is not null))
        {
            throw new UsageException(
                $"none of the {selected.Count} cells selected can be had here: {string.Join("; ", selected.Select(static cell => cell.WhyUnavailable).Distinct())} (see 'bench list')");
        }
    }
}
