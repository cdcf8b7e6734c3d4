namespace Servers.Wires;

/// <summary>Every wire of the suite.</summary>
public static class WireCatalog
{
    /// <summary>From the least machinery to the most: the difference between neighbours is what a layer costs.</summary>
    public static IReadOnlyList<Wire> All { get; } =
        [new TestHostWire(), new MemoryWire(), new UnixSocketWire(), new TcpWire(), new TlsWire()];
}
