using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.LongPolling.Client;
using Servers.LongPolling.Server;
using Servers.Rest;
using Servers.Rest.Server;
using Servers.Wires;

namespace Servers.LongPolling;

/// <summary>REST whose polls are held until there is something: JSON, HTTP/1.1.</summary>
internal sealed class LongPollContender : IContender
{
    public string Name => "longpoll-json";

    public string Summary => "long polling: each poll is held until there is something, all else is REST, JSON, HTTP/1.1";

    public PayloadEncoding Encoding => PayloadEncoding.Json;

    public Capabilities Capabilities { get; } = Capabilities.Native
        .Emulating(Operation.Converse, "concurrent POSTs: acknowledgements keep the messages' order, the room may not")
        .Emulating(Operation.Join, "GET …/updates?after=, held until there is something, again and again")
        .Emulating(Operation.Replay, "GET /ticker/updates?after=&limit=, until all are there")
        .Emulating(Operation.Follow, "GET /ticker/updates?after=, held until there is something, again and again");

    public void Listen(ListenOptions endpoint) => endpoint.Protocols = HttpProtocols.Http1;

    public void AddServices(IServiceCollection services, ServiceLimits limits) => services.AddRest(Encoding).AddSingleton<UpdateResource>();

    public void Map(WebApplication app)
    {
        app.MapRest();
        app.MapUpdates();
    }

    public ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) =>
        new(new LongPollClient(dialer, new RestFormat(Encoding), limits));
}
