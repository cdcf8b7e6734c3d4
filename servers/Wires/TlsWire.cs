using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Servers.Wires;

internal sealed class TlsWire(IPEndPoint listensAt) : Wire
{
    private readonly Lazy<X509Certificate2> _certificate = new(LoopbackCertificate.Create);

    public TlsWire(int port)
        : this(new IPEndPoint(IPAddress.Loopback, port))
    {
    }

    public override string Name => "tls";

    public override string Summary => "TLS over the loopback interface: tcp and a certificate made at start, HTTP's version by ALPN";

    public override bool CarriesQuic => true;

    public override string Fingerprint => PinnedServer.FingerprintOf(_certificate.Value);

    public override WireAddressing Addressing => WireAddressing.Port;

    public override Wire At(EndPoint address) => new TlsWire((IPEndPoint)address);

    public override IDialer DialerTo(EndPoint address, string? fingerprint, ByteCounter? counter) => fingerprint is not null
        ? RemoteHost.Dial((IPEndPoint)address, fingerprint, counter)
        : throw new ArgumentException("a server on tls is known by the fingerprint of its certificate, and there is none", nameof(fingerprint));

    public override IWireLink Lay(WebApplicationBuilder builder, Action<ListenOptions> listen)
    {
        var https = new HttpsConnectionAdapterOptions
        {
            ServerCertificate = _certificate.Value,
            OnAuthenticate = static (_, options) => options.AllowTlsResume = false, // As the client: no ticket is sent that nobody uses.
        };
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(listensAt, endpoint =>
        {
            endpoint.UseHttps(https); // First, so that it lies beneath whatever the protocol puts on the endpoint.
            listen(endpoint);
            if (endpoint.Protocols == HttpProtocols.Http3)
            {
                https.OnAuthenticate = null; // Kestrel has none for QUIC, whose server sends no ticket.
            }
        }));
        return new SocketLink(
            static address => new IPEndPoint(IPAddress.Loopback, new Uri(address).Port), static () => { }, new PinnedServer(Fingerprint));
    }
}
