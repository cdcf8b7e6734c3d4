namespace Servers.Wires;

/// <summary>Every wire of the suite.</summary>
public static class WireCatalog
{
    private const int AnyPort = 0;

    /// <summary>From the least machinery to the most: the difference between neighbours is what a layer costs.</summary>
    public static IReadOnlyList<Wire> All { get; } =
    [
        new TestHostWire(), new MemoryWire(), new UnixSocketWire(), new TcpWire(port: AnyPort), new TlsWire(port: AnyPort),
    ];

    /// <summary>The tcp wire on a port of the caller's choice, on the loopback interface.</summary>
    /// <param name="port">1 to 65,535, or 0 for any that is free.</param>
    public static Wire Tcp(int port) => new TcpWire(port);

    /// <summary>The tls wire on a port of the caller's choice, on the loopback interface, with a certificate of its own.</summary>
    /// <param name="port">1 to 65,535, or 0 for any that is free.</param>
    public static Wire Tls(int port) => new TlsWire(port);
}
