using Bench.Records;

namespace Bench.Doctor;

/// <summary>The finding of a check that has nothing to read.</summary>
internal static class Unknown
{
    public static Finding Of(string check) => new(check, Concern: false, "not known on this operating system", Cure: null);
}
