using System.Diagnostics;
using System.Reflection;

namespace Bench.Commands;

/// <summary>What must hold before anything is measured.</summary>
internal static class Preconditions
{
    /// <summary>Refuses a build or a state that no number can be trusted from.</summary>
    /// <exception cref="UsageException">A Debug build, or an attached debugger.</exception>
    public static void Check()
    {
        if (typeof(Preconditions).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled == true)
        {
            throw new UsageException(
                "this is a Debug build, which measures the debug build and nothing else; type 'dotnet run -c Release --project bench'");
        }

        if (Debugger.IsAttached)
        {
            throw new UsageException(
                "a debugger is attached, which slows every exchange; detach it, and type 'dotnet run -c Release --project bench'");
        }
    }
}
