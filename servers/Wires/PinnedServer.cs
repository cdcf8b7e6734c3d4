using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Servers.Wires;

/// <summary>The client's end of TLS towards one server, known by the fingerprint of its certificate and by nothing else.</summary>
internal sealed class PinnedServer
{
    private readonly byte[] _fingerprint;

    /// <param name="fingerprint">The SHA-256 of the certificate, in hexadecimal.</param>
    /// <exception cref="ArgumentException">It is not one.</exception>
    public PinnedServer(string fingerprint)
    {
        _fingerprint = new byte[SHA256.HashSizeInBytes];
        if (Convert.FromHexString(fingerprint, _fingerprint, out var consumed, out var written) != System.Buffers.OperationStatus.Done
            || consumed != fingerprint.Length || written != _fingerprint.Length)
        {
            throw new ArgumentException(
                $"a fingerprint is {2 * SHA256.HashSizeInBytes} hexadecimal digits, the SHA-256 of a certificate, not '{fingerprint}'", nameof(fingerprint));
        }
    }

    /// <summary>The fingerprint of a certificate.</summary>
    public static string FingerprintOf(X509Certificate certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    /// <summary>How a client speaks TLS to the server; what it asks for by ALPN is added by whoever speaks HTTP.</summary>
    public SslClientAuthenticationOptions ClientOptions() => new()
    {
        TargetHost = "localhost",
        RemoteCertificateValidationCallback = (_, certificate, _, _) => IsServers(certificate),
        CertificateChainPolicy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true },

        // Every connection shakes hands in full, whatever else this process has connected to: a handshake always costs the same.
        AllowTlsResume = false,
    };

    /// <summary>Shakes hands over an open stream, which is closed where that fails.</summary>
    public async ValueTask<Stream> AuthenticateAsync(Stream stream, CancellationToken cancellationToken)
    {
        var tls = new SslStream(stream);
        try
        {
            await tls.AuthenticateAsClientAsync(ClientOptions(), cancellationToken);
            return tls;
        }
        catch
        {
            await tls.DisposeAsync();
            throw;
        }
    }

    private bool IsServers(X509Certificate? certificate) =>
        certificate is not null && certificate.GetCertHash(HashAlgorithmName.SHA256).AsSpan().SequenceEqual(_fingerprint);
}
