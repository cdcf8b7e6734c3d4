using System.Security.Authentication;

namespace Servers.Wires;

/// <summary>What TLS puts around the bytes that it carries.</summary>
internal static class TlsRecord
{
    private const int Header = 5;
    private const int Tag = 16; // AES-GCM's and ChaCha20-Poly1305's.
    private const int InnerType = 1; // RFC 8446, 5.2
    private const int ExplicitNonce = 8; // RFC 5288, 3

    /// <summary>Bytes that a record takes beside what it carries.</summary>
    public static int Overhead(SslProtocols protocol) =>
        Header + Tag + (protocol == SslProtocols.Tls13 ? InnerType : ExplicitNonce);
}
