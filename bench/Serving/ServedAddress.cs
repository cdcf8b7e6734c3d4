using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Bench.Commands;
using Servers.Wires;

namespace Bench.Serving;

/// <summary>Where a server listens: <c>tcp://127.0.0.1:5000</c>, <c>uds:///tmp/bench.sock</c>, <c>tls://127.0.0.1:5000#C0FFEE…</c>. The scheme is the wire's name.</summary>
/// <param name="Wire">The wire that it is laid on.</param>
/// <param name="EndPoint">Where.</param>
/// <param name="Fingerprint">What its certificate is known by; null where TLS is not spoken.</param>
internal sealed record ServedAddress(Wire Wire, EndPoint EndPoint, string? Fingerprint = null)
{
    private const string Separator = "://";

    // A SHA-256 in hexadecimal.
    private const int FingerprintDigits = 64;
    private const char BeforeFingerprint = '#';

    /// <summary>Reads an address; a host's name is looked up, once.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static ServedAddress Parse(string text)
    {
        var whole = text.Split(BeforeFingerprint, 2);
        var parts = whole[0].Split(Separator, 2);
        var wire = WireCatalog.All.FirstOrDefault(wire => wire.Name == parts[0] && wire.Addressing != WireAddressing.None);
        return parts.Length == 2 && wire is not null
            ? new ServedAddress(wire, wire.Addressing == WireAddressing.Path ? Socket(parts[1]) : HostAndPort(parts[1], text), FingerprintOf(wire, whole, text))
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

    /// <summary>Opens connections to it.</summary>
    public IDialer Dialer() => Wire.DialerTo(EndPoint, Fingerprint, counter: null);

    public override string ToString() => $"{Wire.Name}{Separator}{EndPoint}{(Fingerprint is null ? "" : BeforeFingerprint + Fingerprint)}";

    private static string? FingerprintOf(Wire wire, string[] whole, string text)
    {
        var (needed, given) = (wire.Fingerprint is not null, whole.Length > 1);
        if (needed != given || (given && (whole[1].Length != FingerprintDigits || !whole[1].All(char.IsAsciiHexDigit))))
        {
            throw new UsageException(needed
                ? $"'{text}' has no fingerprint of a certificate; expected all that 'bench serve --wire {wire.Name}' prints: {wire.Name}{Separator}host:port{BeforeFingerprint} and {FingerprintDigits} hexadecimal digits"
                : $"'{text}' has a fingerprint, and {wire.Name} has no certificate to know by it; leave out what begins with {BeforeFingerprint}");
        }

        return given ? whole[1] : null;
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
