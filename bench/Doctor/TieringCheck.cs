using Bench.Records;

namespace Bench.Doctor;

/// <summary>How code is compiled: in tiers, from profiles, from what was compiled ahead.</summary>
internal sealed class TieringCheck() : Check("tiering")
{
    protected override Finding Examine(Surroundings surroundings)
    {
        var says = $"tiered compilation {State(surroundings, "TieredCompilation")}, tiered PGO {State(surroundings, "TieredPGO")}, "
            + $"ReadyToRun code {(surroundings.Variables.GetValueOrDefault("DOTNET_ReadyToRun") == "0" ? "not used" : "used (default)")}";
        IReadOnlyList<string> set = [.. RuntimeVariables.In(surroundings, "Tiered"), .. RuntimeVariables.In(surroundings, "TC_"), .. RuntimeVariables.In(surroundings, "ReadyToRun")];
        return set.Count > 0
            ? Worry($"{says}; changed from outside by {string.Join(", ", set)}", RuntimeVariables.Cure)
            : Fine(says);
    }

    private static string State(Surroundings surroundings, string setting) =>
        surroundings.Setting(setting) is { } on ? (on ? "on" : "off") : "on (default)";
}
