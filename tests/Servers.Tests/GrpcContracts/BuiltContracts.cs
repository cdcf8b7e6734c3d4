using System.Reflection;

namespace Servers.Tests.GrpcContracts;

/// <summary>Which contracts this build has, as the Servers assembly records it.</summary>
internal static class BuiltContracts
{
    public static string? Recorded(string key) => Assembly.Load("Servers")
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .SingleOrDefault(attribute => attribute.Key == key)?.Value;

    public static bool AreLocal => Recorded("GrpcContracts") == "Local";
}
