using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.Rest;
using Servers.Rest.Client;
using Servers.Wires;

namespace Servers.RestGzip;

/// <summary>rest-json with bodies in gzip, both ways.</summary>
/// <param name="pollEvery">How long a client waits before each poll; null: not long, and longer the less it finds.</param>
internal sealed class GzipRestContender(TimeSpan? pollEvery = null) : IContender
{
    private readonly RestContender _rest = new("rest-json-gzip", PayloadEncoding.Json, HttpVersion.Version11);

    public string Name => _rest.Name;

    public string Summary => $"{_rest.Summary}, gzip both ways (response compression, request decompression)";

    public PayloadEncoding Encoding => _rest.Encoding;

    public Capabilities Capabilities => _rest.Capabilities;

    public string? WhyNotOn(Wire wire) => wire.CarriesBytes ? null : "no bytes pass over it: there is nothing to compress";

    public void Listen(ListenOptions endpoint) => _rest.Listen(endpoint);

    public void AddServices(IServiceCollection services, ServiceLimits limits)
    {
        _rest.AddServices(services, limits);
        services.AddRequestDecompression();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true; // No answer has a secret in it that chosen text beside it could bring out (BREACH).
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, new RestFormat(Encoding).Framing.MediaType];
        });

        // Of a stream, the decompression would count all that is inflated against this; the resources bound each message.
        services.Configure<KestrelServerOptions>(static kestrel => kestrel.Limits.MaxRequestBodySize = null);
    }

    public void Map(WebApplication app)
    {
        app.UseResponseCompression();
        _rest.Map(app);
        app.UseRequestDecompression();
        app.Use(static next => new EncodedBodies(next).InvokeAsync); // Within, so that what it throws becomes a problem.
    }

    public ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken)
    {
        var handler = (SocketsHttpHandler)dialer.CreateHandler();
        handler.AutomaticDecompression = DecompressionMethods.GZip;
        return new(new RestClient(
            new GzipRequests(handler), dialer.BaseAddress, new RestFormat(Encoding), HttpVersion.Version11, limits, pollEvery));
    }

    public IContender Polling(TimeSpan every) => new GzipRestContender(every);
}
