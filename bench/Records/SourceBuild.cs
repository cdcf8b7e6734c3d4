using System.Reflection;
using Servers;

namespace Bench.Records;

/// <summary>What was built: the commit, the packages, and which gRPC contracts.</summary>
/// <param name="Commit">The commit that was checked out; null outside a git checkout.</param>
/// <param name="Dirty">Whether the checkout had changes; null outside a git checkout.</param>
/// <param name="GrpcContracts">Whose contract assemblies gRPC was built against: <c>Package</c> or <c>Local</c>.</param>
/// <param name="Packages">The version of each engine, by name.</param>
internal sealed record SourceBuild(string? Commit, bool? Dirty, string GrpcContracts, IReadOnlyDictionary<string, string> Packages)
{
    private static readonly string[] s_engines =
    [
        "BenchmarkDotNet", "Google.Protobuf", "Grpc.AspNetCore.Server", "Grpc.Net.Client", "Microsoft.AspNetCore.TestHost",
        "Microsoft.AspNetCore.Server.Kestrel.Core", "System.Text.Json", "System.Net.Http",
    ];

    public static SourceBuild Current() => new(
        GitCheckout.Commit(),
        GitCheckout.IsDirty(),
        typeof(Contenders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(static attribute => attribute.Key == "GrpcContracts")?.Value ?? "none",
        new SortedDictionary<string, string>(
            s_engines.Select(static name => (name, version: Version(name)))
                .Where(static engine => engine.version is not null)
                .ToDictionary(static engine => engine.name, static engine => engine.version!),
            StringComparer.Ordinal));

    private static string? Version(string assembly)
    {
        try
        {
            var informational = Assembly.Load(assembly).GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
            return informational?.Split('+')[0];
        }
        catch (FileNotFoundException)
        {
            return null; // Not part of this build.
        }
    }
}
