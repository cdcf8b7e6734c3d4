using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Servers.Tests.GrpcContracts.Hosting;

/// <summary>A server with the probing services, and the way to it.</summary>
public abstract class GrpcHost : IAsyncLifetime
{
    private WebApplication? _app;
    private GrpcChannel? _channel;

    public GrpcChannel Channel => _channel ?? throw new InvalidOperationException("The host is not started: await InitializeAsync first.");

    internal Witness Witness { get; } = new();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Witness);
        builder.Services.AddGrpc(static options =>
        {
            options.ResponseCompressionAlgorithm = "gzip";
            options.Interceptors.Add<MarkingInterceptor>();
        });
        Configure(builder);
        _app = builder.Build();
        _app.MapGrpcService<ProbingChat>();
        _app.MapGrpcService<ProbingTicker>();
        await _app.StartAsync();
        _channel = Connect(static inner => inner, static _ => { });
    }

    /// <summary>A channel to the host, with a handler of the test's own before the transport.</summary>
    public GrpcChannel Connect(Func<HttpMessageHandler, HttpMessageHandler> wrap, Action<GrpcChannelOptions> configure)
    {
        var (address, handler) = Open(_app!);
        var options = new GrpcChannelOptions { HttpHandler = wrap(handler), DisposeHttpClient = true };
        configure(options);
        return GrpcChannel.ForAddress(address, options);
    }

    public async Task DisposeAsync()
    {
        _channel?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    protected abstract void Configure(WebApplicationBuilder builder);

    protected abstract (Uri Address, HttpMessageHandler Handler) Open(WebApplication app);
}
