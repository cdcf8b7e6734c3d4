using Bench.Doctor;

namespace Bench.Tests.Doctor;

/// <summary>Surroundings that nothing is to be said against, and of which the system tells nothing in files.</summary>
internal static class Healthy
{
    public static Surroundings Silent { get; } = new()
    {
        Files = new FakeFiles(),
        Variables = new Dictionary<string, string>(),
        Switch = static _ => null,
        Clock = new SteppingClock(step: 20),
        OwnProcessorTime = static () => TimeSpan.Zero,
        IsDebugBuild = false,
        IsDebuggerAttached = false,
        ServerGc = false,
        Cores = 8,
        MemoryBytes = 16L << 30,
    };
}
