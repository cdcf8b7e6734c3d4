using Bench.Workloads;
using Servers;
using Servers.Wires;

namespace Bench.Commands;

/// <summary>Reads lanes as people type them: <c>contender/wire</c>, or a contender alone for the memory wire; a contender may have settings behind its name.</summary>
internal static class LaneName
{
    private const string DefaultWire = "memory";

    /// <exception cref="UsageException">There is no such lane, or it can't be had here.</exception>
    public static Lane Parse(string typed)
    {
        var parts = typed.Split('/');
        if (parts.Length > 2)
        {
            throw new UsageException($"'{typed}' is no lane; a lane is contender/wire, such as grpc/tcp, or a contender alone for the {DefaultWire} wire");
        }

        var wireName = parts.Length == 2 ? parts[1] : DefaultWire;
        var contender = Contender(parts[0])
            ?? throw Unknown("contender", parts[0], Contenders.All.Select(static contender => contender.Name));
        var wire = WireCatalog.All.FirstOrDefault(wire => wire.Name == wireName)
            ?? throw Unknown("wire", wireName, WireCatalog.All.Select(static wire => wire.Name));
        var lane = new Lane(contender, wire);
        return lane.WhyUnavailable is { } why ? throw new UsageException($"{lane.Id} can't be had here: {why}") : lane;
    }

    /// <summary>Reads a contender's name, and the settings behind it.</summary>
    /// <returns>Null where there is none of that name.</returns>
    /// <exception cref="UsageException">It has no such settings.</exception>
    public static IContender? Contender(string name)
    {
        try
        {
            return Contenders.Named(name);
        }
        catch (FormatException wrong)
        {
            throw new UsageException($"'{name}': {wrong.Message}");
        }
    }

    private static UsageException Unknown(string axis, string typed, IEnumerable<string> known) =>
        new($"there is no {axis} '{typed}'; the nearest are {string.Join(", ", NearestNames.To(typed, known))} (all: 'bench list')");
}
