using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Corpora;
using Servers;
using Servers.Application;

namespace Conformance.Tests.Hosting;

/// <summary>What a contender speaks, read off what it sets up: a new one is held to its protocol's cases without being named here.</summary>
/// <param name="Http">The versions of HTTP that its endpoint is set up for; null where it is a bare connection.</param>
/// <param name="Routes">The patterns that it maps.</param>
internal sealed record Spoken(HttpProtocols? Http, IReadOnlySet<string> Routes)
{
    private static readonly ConcurrentDictionary<string, Spoken> s_known = new();

    public bool Http1 => Http?.HasFlag(HttpProtocols.Http1) == true;

    public bool Http2 => Http == HttpProtocols.Http2;

    /// <summary>WebSocket with the suite's own frames on it.</summary>
    public bool Frames => Http1 && Routes.Contains("/chat-ticker");

    /// <summary>REST's resources.</summary>
    public bool Rest => Routes.Contains("/chat/rooms/{room}/messages");

    /// <summary>gRPC's services.</summary>
    public bool Grpc => Http2 && Routes.Contains("/chat.Chat/Send");

    public static Spoken By(IContender contender) => s_known.GetOrAdd(contender.Name, static (_, one) => Read(one), contender);

    private static Spoken Read(IContender contender)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services
            .AddSingleton(ServiceLimits.Default)
            .AddSingleton(new ChatRooms(ServiceLimits.Default))
            .AddSingleton(new TickerFeed(ServiceLimits.Default, Corpus.Default.Quotes))
            .AddRouting();
        contender.AddServices(builder.Services, ServiceLimits.Default);
        HttpProtocols? http = null;
        SharedHosts.WireNamed("memory").Lay(builder, endpoint =>
        {
            contender.Listen(endpoint);
            http = endpoint.Protocols;
        });
        var app = builder.Build();
        using var built = (IDisposable)app;
        contender.Map(app);
        app.Services.GetRequiredService<IServer>(); // Its endpoints are set up as it is made.
        var routes = ((IEndpointRouteBuilder)app).DataSources
            .SelectMany(static source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(static endpoint => '/' + endpoint.RoutePattern.RawText!.Trim('/'))
            .ToHashSet();
        return new Spoken(routes.Count == 0 ? null : http.ShouldNotBeNull(), routes);
    }
}
