using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.Rest.Client;
using Servers.Rest.Server;
using Servers.Wires;

namespace Servers.Rest;

/// <summary>REST, in an encoding, over a version of HTTP.</summary>
/// <param name="name">The ID.</param>
/// <param name="encoding">How messages are encoded.</param>
/// <param name="version">The version of HTTP, exactly.</param>
/// <param name="pollEvery">How long a client waits before each poll; null: not long, and longer the less it finds.</param>
internal sealed class RestContender(string name, PayloadEncoding encoding, Version version, TimeSpan? pollEvery = null) : IContender
{
    private bool IsHttp2 => version == HttpVersion.Version20;

    public string Name => name;

    public string Summary => $"REST, {encoding.Name} bodies, {(IsHttp2 ? "HTTP/2" : "HTTP/1.1")}";

    public PayloadEncoding Encoding => encoding;

    public Capabilities Capabilities { get; } = Capabilities.Native
        .Emulating(Operation.Converse, "concurrent POSTs: acknowledgements keep the messages' order, the room may not")
        .Emulating(Operation.Join, "polls GET …/messages?after=")
        .Emulating(Operation.Follow, "polls GET /ticker/ticks/latest?after=");

    public void Listen(ListenOptions endpoint) => endpoint.Protocols = IsHttp2 ? HttpProtocols.Http2 : HttpProtocols.Http1;

    public void AddServices(IServiceCollection services, ServiceLimits limits) => services
        .AddSingleton(new RestFormat(encoding))
        .AddSingleton<RestBodies>()
        .AddSingleton<ChatResource>()
        .AddSingleton<TickerResource>();

    public void Map(WebApplication app)
    {
        app.Use(static next => new RefusalMiddleware(next).InvokeAsync);
        app.MapChat();
        app.MapTicker();
    }

    public ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) =>
        new(new RestClient(dialer.CreateHandler(), dialer.BaseAddress, new RestFormat(encoding), version, limits, pollEvery));

    public IContender Polling(TimeSpan every) => new RestContender(name, encoding, version, every);
}
