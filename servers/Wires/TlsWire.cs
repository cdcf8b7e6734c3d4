using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Servers.Wires;

internal sealed class TlsWire(IPEndPoint listensAt) : Wire
{
    private const int AnyPort = 0;

    private readonly Lazy<X509Certificate2> _certificate = new(LoopbackCertificate.Create);

    public TlsWire()
        : this(new IPEndPoint(IPAddress.Loopback, AnyPort))
    {
    }

    public override string Name => "tls";

    public override string Summary => "TLS over the loopback interface: tcp and a certificate made at start, HTTP's version by ALPN";

    public override string Fingerprint => PinnedServer.FingerprintOf(_certificate.Value);

    public override WireAddressing Addressing => WireAddressing.Port;

    public override Wire At(EndPoint address) => new TlsWire((IPEndPoint)address);

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
        }));
        return new SocketLink(
            static address => new IPEndPoint(IPAddress.Loopback, new Uri(address).Port), static () => { }, new PinnedServer(Fingerprint));
    }
}
