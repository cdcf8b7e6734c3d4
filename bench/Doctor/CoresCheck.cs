using System.Globalization;
using Bench.Records;

namespace Bench.Doctor;

/// <summary>Client and server run at once: on one core they take turns.</summary>
internal sealed class CoresCheck() : Check("cores")
{
    private const int Needed = 2;

    protected override Finding Examine(Surroundings surroundings)
    {
        var says = string.Create(CultureInfo.InvariantCulture, $"{surroundings.Cores} logical cores may be used");
        return surroundings.Cores < Needed
            ? Worry(says + ": client and server take turns on them", "give the process two cores or more; until then read throughput as that of one core")
            : Fine(says);
    }
}
