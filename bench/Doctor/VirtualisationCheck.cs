using Bench.Records;

namespace Bench.Doctor;

/// <summary>Whether the machine is one of several on the same hardware.</summary>
internal sealed class VirtualisationCheck() : Check("virtualisation")
{
    protected override Finding Examine(Surroundings surroundings)
    {
        // x86 says so in the flags; other processors have no such flag, and the list is called "Features" there.
        var flags = surroundings.Files.Read("/proc/cpuinfo")?.Split('\n').FirstOrDefault(static line => line.StartsWith("flags", StringComparison.Ordinal));
        return flags is null ? NotKnown()
            : flags.Split([' ', ':', '\t']).Contains("hypervisor") ? Worry(
                "a virtual machine: its neighbours may take its cores, and little here shows it",
                "trust ratios and their intervals; repeat on hardware of its own before quoting a time")
            : Fine("none seen");
    }
}
