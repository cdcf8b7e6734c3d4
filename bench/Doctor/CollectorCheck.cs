using Bench.Records;

namespace Bench.Doctor;

/// <summary>Which garbage collector runs: another one allocates as much, and costs something else.</summary>
internal sealed class CollectorCheck() : Check("collector")
{
    protected override Finding Examine(Surroundings surroundings)
    {
        var concurrent = surroundings.Switch("System.GC.Concurrent") switch
        {
            true => "concurrent",
            false => "not concurrent",
            null => "concurrent (the default)",
        };
        var says = $"{(surroundings.ServerGc ? "server" : "workstation")} GC, {concurrent}";
        return RuntimeVariables.In(surroundings, "GC") is { Count: > 0 } set
            ? Worry($"{says}; changed from outside by {string.Join(", ", set)}", RuntimeVariables.Cure)
            : Fine(says);
    }
}
