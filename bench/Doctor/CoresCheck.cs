using System.Globalization;
using Bench.Duels;
using Bench.Records;

namespace Bench.Doctor;

/// <summary>Client and server run at once: on one core they take turns.</summary>
internal sealed class CoresCheck() : Check("cores")
{
    private const int Needed = 2;

    protected override Finding Examine(Surroundings surroundings)
    {
        if (OneCore.Parse(surroundings.Variables.GetValueOrDefault(OneCore.Variable)) is { Count: > 0 } cores)
        {
            return Fine($"one of {cores.Count} logical cores is used, by choice: ratios are of the work that an exchange takes, client and server together");
        }

        var says = string.Create(CultureInfo.InvariantCulture, $"{surroundings.Cores} logical cores may be used");
        return surroundings.Cores < Needed
            ? Worry(says + ": client and server take turns on them", "give the process two cores or more; until then read throughput as that of one core")
            : Fine(says);
    }
}
