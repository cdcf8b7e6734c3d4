using Bench.Records;

namespace Bench.Doctor;

/// <summary>Whether the clock of the cores follows the load, which makes short exchanges look slow.</summary>
internal sealed class GovernorCheck() : Check("governor")
{
    private const string Steady = "performance";

    protected override Finding Examine(Surroundings surroundings)
    {
        var governors = surroundings.Files.Folders("/sys/devices/system/cpu")
            .Select(core => surroundings.Files.Read($"{core}/cpufreq/scaling_governor")?.Trim())
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return governors switch
        {
            [] => Fine("not known here: the system shows no governor"),
            [Steady] => Fine(Steady),
            _ => Worry($"{string.Join(", ", governors)}: the cores' clock follows the load", "sudo cpupower frequency-set -g performance"),
        };
    }
}
