using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Servers.Application;
using Servers.Wires;

namespace Servers;

/// <summary>A contender's server on a wire, with the application behind it: started, and stopped when disposed.</summary>
public sealed class ContenderHost : IAsyncDisposable
{
    private readonly IContender _contender;
    private readonly WebApplication _app;
    private readonly ServiceLimits _limits;
    private readonly IWireLink _link;

    private ContenderHost(IContender contender, WebApplication app, ServiceLimits limits, IWireLink link)
    {
        _contender = contender;
        _app = app;
        _limits = limits;
        _link = link;
    }

    /// <summary>The chat service behind the server.</summary>
    public ChatRooms Rooms => _app.Services.GetRequiredService<ChatRooms>();

    /// <summary>The ticker service behind the server.</summary>
    public TickerFeed Feed => _app.Services.GetRequiredService<TickerFeed>();

    /// <summary>Starts a host with an application of its own.</summary>
    /// <exception cref="NotSupportedException">The contender can't run on the wire.</exception>
    public static Task<ContenderHost> StartAsync(
        IContender contender, Wire wire, ServiceLimits limits, CancellationToken cancellationToken) =>
        StartAsync(contender, wire, new SeededApplication(limits), cancellationToken);

    /// <summary>Starts a host with an application that others may serve too: what one of them publishes, subscribers of all hear.</summary>
    /// <exception cref="NotSupportedException">The contender can't run on the wire.</exception>
    public static async Task<ContenderHost> StartAsync(
        IContender contender, Wire wire, SeededApplication application, CancellationToken cancellationToken)
    {
        if (contender.WhyNotOn(wire) is { } reason)
        {
            throw new NotSupportedException($"{contender.Name} can't run on {wire.Name}: {reason}");
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(application.Limits);
        builder.Services.AddSingleton(application.Rooms);
        builder.Services.AddSingleton(application.Feed);
        builder.Services.AddRouting();
        builder.Services.Configure<KestrelServerOptions>(kestrel => Bound(kestrel.Limits, application.Limits));
        contender.AddServices(builder.Services, application.Limits);
        var link = wire.Lay(builder, contender.Listen);
        var app = builder.Build();
        contender.Map(app);
        try
        {
            await app.StartAsync(cancellationToken);
            link.Started(app);
            return new ContenderHost(contender, app, application.Limits, link);
        }
        catch
        {
            await app.DisposeAsync();
            await link.DisposeAsync();
            throw;
        }
    }

    /// <summary>Connects a client to this host.</summary>
    /// <param name="counter">Counts the bytes at the wire; null where nothing is counted, as in every timed pass.</param>
    /// <param name="cancellationToken">Gives the attempt up.</param>
    public ValueTask<IContenderClient> ConnectAsync(ByteCounter? counter, CancellationToken cancellationToken) =>
        _contender.ConnectAsync(_link.Dialer(counter), _limits, cancellationToken);

    /// <summary>Connects a client to this host, with every connection of it led through something.</summary>
    /// <param name="wrap">Puts it around a connection's stream.</param>
    /// <param name="cancellationToken">Gives the attempt up.</param>
    /// <exception cref="NotSupportedException">No bytes pass over the wire.</exception>
    public ValueTask<IContenderClient> ConnectThroughAsync(Func<Stream, Stream> wrap, CancellationToken cancellationToken) =>
        _contender.ConnectAsync(Dial().Through(wrap), _limits, cancellationToken);

    /// <summary>Where the host listens, as an address to connect to; null on a wire within the process.</summary>
    public string? Address =>
        _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();

    /// <summary>Stops listening and lets the requests in flight finish.</summary>
    /// <param name="cancellationToken">Cuts off those that have not.</param>
    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    /// <summary>Opens bare connections to this host, for a client of the caller's.</summary>
    public IDialer Dial() => _link.Dialer(counter: null);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _link.DisposeAsync();
    }

    private static void Bound(KestrelServerLimits kestrel, ServiceLimits limits)
    {
        kestrel.MaxRequestHeadersTotalSize = limits.HeaderBytes;
        kestrel.Http2.MaxRequestHeaderFieldSize = limits.HeaderBytes;
        kestrel.Http2.MaxStreamsPerConnection = limits.Http2Streams;
        kestrel.MaxConcurrentConnections = limits.Connections;
        kestrel.MaxConcurrentUpgradedConnections = limits.Connections; // A WebSocket is not counted among the others.
    }
}
