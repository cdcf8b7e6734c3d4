using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Payloads;
using Payloads.Corpora;
using Servers;
using Servers.Application;
using Servers.Wires;

namespace Bench.Web;

/// <summary>
/// The page, and every protocol that it speaks: one application behind them, each contender on a port of its own. Browsers open
/// six connections to an origin, so on one port protocols would wait for each other's connections.
/// </summary>
internal sealed class WebServer : IAsyncDisposable
{
    // Nobody is there unless the page's visitor types.
    private const string TypedRoom = "browser";

    private readonly WebApplication _app;
    private readonly TickPublisher _publisher;

    private WebServer(WebApplication app, TickPublisher publisher, IReadOnlyList<HostedProtocol> hosted)
    {
        (_app, _publisher, Hosted) = (app, publisher, hosted);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Where the page is.</summary>
    public Uri Address { get; }

    /// <summary>The protocols that are served.</summary>
    public IReadOnlyList<HostedProtocol> Hosted { get; }

    /// <summary>How many ticks a second are published now.</summary>
    public double Rate => _publisher.Rate;

    /// <summary>The wire that all of them are served on.</summary>
    public static Wire Wire { get; } = WireCatalog.All.Single(static wire => wire.Name == "tcp");

    /// <summary>Why a protocol can't be served here; null where it can.</summary>
    public static string? WhyNot(WebProtocol protocol) => Contender(protocol) is { } contender
        ? contender.WhyNotOn(Wire)
        : $"this build has no contender {protocol.Contender}";

    /// <summary>Starts everything, for this machine alone.</summary>
    /// <param name="port">The page's port; 0 for any that is free.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public static async Task<WebServer> StartAsync(int port, CancellationToken cancellationToken)
    {
        var (origins, application, hosted) = (new PageOrigins(), new SeededApplication(ServiceLimits.Default), new List<HostedProtocol>());
        var publisher = new TickPublisher(application.Feed);
        try
        {
            foreach (var protocol in WebProtocol.All.Where(static protocol => WhyNot(protocol) is null))
            {
                var (contender, counter) = (Contender(protocol)!, new ByteCounter());
                hosted.Add(new HostedProtocol(
                    protocol,
                    contender,
                    await ContenderHost.StartAsync(
                        new BrowserContender(contender, origins, counter), Wire.At(new IPEndPoint(IPAddress.Loopback, 0)), application, cancellationToken),
                    counter));
            }

            var app = Build(port, publisher, hosted, origins);
            try
            {
                await app.StartAsync(cancellationToken);
            }
            catch
            {
                await app.DisposeAsync();
                throw;
            }

            var server = new WebServer(app, publisher, hosted);
            origins.ServedOn(server.Address.Port);
            return server;
        }
        catch
        {
            await StopAsync(publisher, hosted);
            throw;
        }
    }

    /// <summary>Stops listening and lets what is under way finish.</summary>
    /// <param name="cancellationToken">Cuts off what has not.</param>
    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Hosted.Select(one => one.Host.StopAsync(cancellationToken)).Append(_app.StopAsync(cancellationToken)));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await StopAsync(_publisher, Hosted);
    }

    private static async Task StopAsync(TickPublisher publisher, IEnumerable<HostedProtocol> hosted)
    {
        publisher.Dispose();
        foreach (var one in hosted)
        {
            await one.Host.DisposeAsync();
        }
    }

    private static WebApplication Build(int port, TickPublisher publisher, IReadOnlyList<HostedProtocol> hosted, PageOrigins origins)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddRouting();
        var app = builder.Build();
        app.Use(static (context, next) =>
        {
            Protect(context.Response.Headers);
            return next(context);
        });
        app.UseWebSockets();
        foreach (var file in PageFile.All)
        {
            app.MapGet(file.Path, (RequestDelegate)file.SendAsync);
        }

        var stage = JsonSerializer.SerializeToUtf8Bytes(Stage(hosted), PageJson.Default.WebStage);
        app.MapGet("/stage", (RequestDelegate)new PageFile("/stage", "application/json; charset=utf-8", stage).SendAsync);
        app.MapGet("/control", (RequestDelegate)new PageControl(publisher, hosted, origins, app.Lifetime.ApplicationStopping).AcceptAsync);
        return app;
    }

    // Isolated from other origins, the browser's clock has steps of 5 µs instead of 100. Nothing is loaded from elsewhere.
    private static void Protect(IHeaderDictionary headers)
    {
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            + "connect-src 'self' http://127.0.0.1:* ws://127.0.0.1:* ws://localhost:*";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
    }

    private static WebStage Stage(IReadOnlyList<HostedProtocol> hosted) => new(
        [
            .. WebProtocol.All.Select(protocol => new WebStage.Entry(
                protocol.Contender,
                protocol.Label,
                protocol.Client,
                protocol.Polls,
                hosted.FirstOrDefault(one => one.Protocol == protocol)?.Host.Address is { } address ? new Uri(address).Authority : null,
                WhyNot(protocol))),
        ],
        TypedRoom,
        Corpus.Default.Messages(TextSize.Small));

    private static IContender? Contender(WebProtocol protocol) => Contenders.All.FirstOrDefault(contender => contender.Name == protocol.Contender);
}
