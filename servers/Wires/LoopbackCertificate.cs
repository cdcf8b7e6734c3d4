using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Servers.Wires;

/// <summary>Makes the server's certificate of the tls wire: signed by itself, held in memory, trusted by nobody but whoever is told its fingerprint.</summary>
internal static class LoopbackCertificate
{
    // RSA, not ECDSA: its signatures are all of one length, so that two handshakes move the same number of bytes.
    private const int KeyBits = 2048;
    private const int SerialBytes = 8;
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    // A process that serves for longer is no benchmark. The client does not look: it knows the certificate by its bytes.
    private static readonly TimeSpan s_validity = TimeSpan.FromDays(30);

    public static X509Certificate2 Create()
    {
        using var key = RSA.Create(KeyBits);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        var from = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        using var unkeyed = request.Create(
            request.SubjectName, X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1), from, from + s_validity, Serial());
        var certificate = unkeyed.CopyWithPrivateKey(key);
        return OperatingSystem.IsWindows() ? Reload(certificate) : certificate;
    }

    // A serial is a positive number without leading zeros: its first byte is drawn so that its length is always the same.
    private static byte[] Serial()
    {
        var serial = RandomNumberGenerator.GetBytes(SerialBytes);
        serial[0] = (byte)((serial[0] & 0x3F) | 0x40);
        return serial;
    }

    // SChannel takes no key that is in memory alone: this one lies in the user's key store for as long as it is in use.
    private static X509Certificate2 Reload(X509Certificate2 certificate)
    {
        using (certificate)
        {
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
        }
    }
}
