using System.Net;
using Servers.Application;
using Servers.Wires;

namespace Servers.Tests.Rest;

/// <summary>A REST host with bare HTTP in front of it: what a client that is not ours sees.</summary>
internal sealed class RestHost : IAsyncDisposable
{
    private readonly HttpMessageHandler _handler;
    private readonly Version _version;

    private RestHost(ContenderHost host, IDialer dialer, Version version)
    {
        Host = host;
        Dialer = dialer;
        _version = version;
        _handler = dialer.CreateHandler();
        Http = Client(_handler);
    }

    public ContenderHost Host { get; }

    public IDialer Dialer { get; }

    public HttpClient Http { get; }

    public static IContender Contender(string name) => Contenders.All.Single(contender => contender.Name == name);

    public static Wire Wire(string name) => WireCatalog.All.Single(wire => wire.Name == name);

    public static async Task<RestHost> StartAsync(string contender, string wire, ServiceLimits? limits = null)
    {
        var caught = new DialerCatcher(Contender(contender));
        var host = await ContenderHost.StartAsync(caught, Wire(wire), limits ?? ServiceLimits.Default, CancellationToken.None);
        await using var client = await host.ConnectAsync(counter: null, CancellationToken.None);
        return new RestHost(
            host,
            caught.Dialer!,
            contender switch
            {
                "rest-json-h2" => HttpVersion.Version20,
                "rest-json-h3" => HttpVersion.Version30,
                _ => HttpVersion.Version11,
            });
    }

    public HttpClient Client(HttpMessageHandler handler) => new(handler, disposeHandler: false)
    {
        BaseAddress = _version == HttpVersion.Version30 ? Dialer.QuicAddress() : Dialer.BaseAddress,
        DefaultRequestVersion = _version,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    public static HttpContent Body(byte[] bytes, string mediaType) =>
        new ByteArrayContent(bytes) { Headers = { { "Content-Type", mediaType } } };

    public static byte[] Encoded<T>(string contender, T message)
        where T : struct
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        Contender(contender).Encoding.Codec<T>().Write(output, message);
        return output.WrittenSpan.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _handler.Dispose();
        await Host.DisposeAsync();
    }

    private sealed class DialerCatcher(IContender inner) : DelegatingContender(inner)
    {
        public IDialer? Dialer { get; private set; }

        public override ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken)
        {
            Dialer = dialer;
            return base.ConnectAsync(dialer, limits, cancellationToken);
        }
    }
}
