using Bench.Records;

namespace Bench.Doctor;

/// <summary>A debugger or a profiler in the process slows every exchange.</summary>
internal sealed class DebuggerCheck() : Check("debugger")
{
    private const string Profiling = "CORECLR_ENABLE_PROFILING";

    protected override Finding Examine(Surroundings surroundings) =>
        surroundings.IsDebuggerAttached ? Worry("a debugger is attached, and 'run' refuses that", "detach it")
        : surroundings.Variables.GetValueOrDefault(Profiling) == "1" ? Worry("a profiler is loaded into the process", $"unset {Profiling}")
        : Fine("no debugger, no profiler");
}
