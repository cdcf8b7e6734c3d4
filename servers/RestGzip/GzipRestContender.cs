using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.Connections;
using Servers.Rest;
using Servers.Wires;

namespace Servers.RestGzip;

/// <summary>rest-json with bodies in gzip, both ways.</summary>
/// <param name="rest">What is spoken in it.</param>
internal sealed class GzipRestContender(RestContender rest) : IContender
{
    public GzipRestContender()
        : this(new RestContender("rest-json-gzip", PayloadEncoding.Json, HttpVersion.Version11))
    {
    }

    public string Name => rest.Name;

    public string Summary => $"{rest.Summary}, gzip both ways (response compression, request decompression)";

    public PayloadEncoding Encoding => rest.Encoding;

    public Capabilities Capabilities => rest.Capabilities;

    public IReadOnlyList<SettingChoice> Settings => rest.Settings;

    public string? WhyNotOn(Wire wire) => wire.CarriesBytes ? null : "no bytes pass over it: there is nothing to compress";

    public void Listen(ListenOptions endpoint) => rest.Listen(endpoint);

    public void AddServices(IServiceCollection services, ServiceLimits limits)
    {
        rest.AddServices(services, limits);
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
        rest.Map(app);
        app.UseRequestDecompression();
        app.Use(static next => new EncodedBodies(next).InvokeAsync); // Within, so that what it throws becomes a problem.
    }

    public ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken)
    {
        var handler = (SocketsHttpHandler)rest.CreateHttp1Handler(dialer);
        handler.AutomaticDecompression = DecompressionMethods.GZip;
        return new(rest.Client(new GzipRequests(handler), dialer.BaseAddress, limits));
    }

    public IContender Polling(TimeSpan every) => new GzipRestContender(rest.Polling(every));

    public IContender With(ConnectionSettings settings) => new GzipRestContender(rest.With(settings));
}
