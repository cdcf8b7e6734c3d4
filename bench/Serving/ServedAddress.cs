using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Bench.Commands;
using Servers.Wires;

namespace Bench.Serving;

/// <summary>
/// Where a server listens: <c>tcp://127.0.0.1:5000</c>, <c>uds:///tmp/bench.sock</c>. The scheme is the wire's name; where the
/// server is known by a certificate, its fingerprint follows behind a <c>#</c>.
/// </summary>
/// <param name="Wire">The wire.</param>
/// <param name="EndPoint">Where on it.</param>
/// <param name="Fingerprint">By what the server is known; null where it has no certificate.</param>
internal sealed record ServedAddress(Wire Wire, EndPoint EndPoint, string? Fingerprint = null)
{
    private const string Separator = "://";
    private const char BeforeFingerprint = '#';

    /// <summary>Reads an address; a host's name is looked up, once.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static ServedAddress Parse(string text)
    {
        var parts = text.Split(Separator, 2);
        var wire = WireCatalog.All.FirstOrDefault(wire => wire.Name == parts[0] && wire.Addressing != WireAddressing.None);
        return parts.Length == 2 && wire is not null
            ? wire.Addressing == WireAddressing.Path ? new ServedAddress(wire, Socket(parts[1])) : OnPort(wire, parts[1].Split(BeforeFingerprint, 2), text)
            : throw new UsageException($"'{text}' is no address of a server; expected what 'bench serve' prints: {Forms()}");
    }

    /// <summary>The address of a socket's file.</summary>
    /// <exception cref="UsageException">The system does not take the path.</exception>
    public static EndPoint Socket(string path)
    {
        try
        {
            return new UnixDomainSocketEndPoint(path);
        }
        catch (ArgumentException refused)
        {
            throw new UsageException($"'{path}' can't be the path of a socket: {refused.Message.Split('\n')[0].TrimEnd()} Choose a short one, such as /tmp/bench.sock.");
        }
    }

    /// <summary>Opens connections to the server.</summary>
    public IDialer Dial() => Wire.DialerTo(EndPoint, Fingerprint, counter: null);

    public override string ToString() => $"{Wire.Name}{Separator}{EndPoint}{(Fingerprint is null ? "" : $"{BeforeFingerprint}{Fingerprint}")}";

    private static ServedAddress OnPort(Wire wire, string[] parts, string text)
    {
        var address = new ServedAddress(wire, HostAndPort(parts[0], text), parts.ElementAtOrDefault(1));
        try
        {
            address.Dial();
            return address;
        }
        catch (ArgumentException wrong)
        {
            throw new UsageException($"'{text}' is no address on {wire.Name}: {wrong.Message.Split(" (Parameter")[0]}; expected what 'bench serve' prints");
        }
    }

    private static IPEndPoint HostAndPort(string rest, string text)
    {
        var colon = rest.LastIndexOf(':');
        if (colon < 1
            || !int.TryParse(rest.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            || port is < 1 or > IPEndPoint.MaxPort)
        {
            throw new UsageException($"'{text}' has no host and port; expected {Forms()}, with a port from 1 to {IPEndPoint.MaxPort}");
        }

        var host = rest[..colon].Trim('[', ']');
        try
        {
            // Looked up here and not at each connection: that would be timed.
            return new IPEndPoint(IPAddress.TryParse(host, out var address) ? address : Dns.GetHostAddresses(host)[0], port);
        }
        catch (SocketException unknown)
        {
            throw new UsageException($"the host '{host}' of '{text}' is not known: {unknown.Message}. Check its name, or give its IP address.");
        }
    }

    private static string Forms() => string.Join(" or ", WireCatalog.All.Select(static wire => wire.Addressing switch
    {
        WireAddressing.Port => $"{wire.Name}{Separator}host:port{(wire.Fingerprint is null ? "" : $"{BeforeFingerprint}fingerprint")}",
        WireAddressing.Path => $"{wire.Name}{Separator}/path",
        _ => null,
    }).OfType<string>());
}
