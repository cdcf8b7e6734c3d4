using Servers.Wires;

namespace Servers.Tests.Wires;

/// <summary>The cases of the theories over wires: names, so that each case shows as what it is.</summary>
public static class WireNames
{
    public static TheoryData<string> All { get; } = new(WireCatalog.All.Select(static wire => wire.Name));

    public static TheoryData<string> CarryingBytes { get; } = new(
        WireCatalog.All.Where(static wire => wire.CarriesBytes).Select(static wire => wire.Name));

    /// <summary>Where what is counted is what was written, and nothing beside it.</summary>
    public static TheoryData<string> CarryingBytesInTheClear { get; } = new(
        WireCatalog.All.Where(static wire => wire.CarriesBytes && wire.Name != "tls").Select(static wire => wire.Name));

    internal static Wire Named(string name)
    {
        var wire = WireCatalog.All.Single(candidate => candidate.Name == name);
        Skip.If(wire.WhyUnavailable is not null, wire.WhyUnavailable);
        return wire;
    }
}
