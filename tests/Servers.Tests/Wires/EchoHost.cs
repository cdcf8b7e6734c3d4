using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Servers.Wires;

namespace Servers.Tests.Wires;

/// <summary>The least host that a wire can be laid into.</summary>
internal sealed class EchoHost(WebApplication app, IWireLink link) : IAsyncDisposable
{
    public IWireLink Link => link;

    public string Address => app.Urls.First();

    public static async Task<EchoHost> StartAsync(Wire wire, Action<ListenOptions> listen, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRouting();
        var link = wire.Lay(builder, listen);
        var app = builder.Build();
        map?.Invoke(app);
        await app.StartAsync(Deadline.Token());
        link.Started(app);
        return new EchoHost(app, link);
    }

    public Task StopAsync() => Deadline.Within(app.StopAsync(Deadline.Token()));

    public async ValueTask DisposeAsync()
    {
        await Deadline.Within(app.DisposeAsync());
        await Deadline.Within(link.DisposeAsync());
    }
}
