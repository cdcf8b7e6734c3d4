using System.Net;
using System.Net.Quic;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.Rest;
using Servers.Wires;

namespace Servers.RestHttp3;

/// <summary>rest-json over HTTP/3, where this machine has QUIC.</summary>
/// <param name="rest">What is spoken over it.</param>
/// <param name="hasQuic">Whether .NET finds QUIC on this machine.</param>
internal sealed class Http3RestContender(RestContender rest, bool hasQuic) : IContender
{
    public Http3RestContender()
        : this(new RestContender("rest-json-h3", PayloadEncoding.Json, HttpVersion.Version30), HasQuic)
    {
    }

    public string Name => rest.Name;

    public string Summary => $"{rest.Summary} over QUIC";

    public PayloadEncoding Encoding => rest.Encoding;

    public Capabilities Capabilities => rest.Capabilities;

    private static bool HasQuic =>
        (OperatingSystem.IsLinux() || OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()) && QuicListener.IsSupported;

    public string? WhyNotOn(Wire wire) =>
        !wire.CarriesQuic ? "HTTP/3 runs over QUIC, which is UDP and TLS at once: it passes on tls alone"
        : !hasQuic ? "this machine has no QUIC for .NET: install the package libmsquic (Windows brings it along from Windows 11 and Windows Server 2022 on)"
        : null;

    public void Listen(ListenOptions endpoint) => endpoint.Protocols = HttpProtocols.Http3;

    public void AddServices(IServiceCollection services, ServiceLimits limits) => rest.AddServices(services, limits);

    public void Map(WebApplication app)
    {
        rest.Map(app);
        app.Use(static next => new FlushedAnswers(next).InvokeAsync);
    }

    public ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) =>
        new(rest.Client(dialer.CreateHandler(), dialer.QuicAddress(), limits));

    public IContender Polling(TimeSpan every) => new Http3RestContender(rest.Polling(every), hasQuic);
}
