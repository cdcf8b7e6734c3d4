using Grpc.AspNetCore.Server;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.Connections;
using Servers.Grpc.Client;
using Servers.Grpc.Server;
using Servers.Wires;

namespace Servers.Grpc;

/// <summary>gRPC as any Grpc.AspNetCore service speaks it.</summary>
internal sealed class GrpcContender : IContender
{
    private ConnectionSettings _settings = ConnectionSettings.Default;

    public string Name => _settings.Named("grpc");

    public string Summary => "gRPC, protobuf messages, HTTP/2 (Grpc.AspNetCore.Server, Grpc.Net.Client)";

    public PayloadEncoding Encoding => PayloadEncoding.Protobuf;

    public Capabilities Capabilities => Capabilities.Native;

    public IReadOnlyList<SettingChoice> Settings => Http2Settings.Choices("GrpcChannels");

    public void Listen(ListenOptions endpoint)
    {
        endpoint.Protocols = HttpProtocols.Http2;
        _settings.ApplyTo(endpoint.KestrelServerOptions.Limits.Http2);
    }

    public void AddServices(IServiceCollection services, ServiceLimits limits)
    {
        // Both services hold no state of a call: one of each serves all.
        services.AddSingleton<ChatService>();
        services.AddSingleton<TickerService>();
        services.AddSingleton<RefusalInterceptor>();
        services.AddGrpc(options => Configure(options, limits));
    }

    public void Map(WebApplication app)
    {
        app.MapGrpcService<ChatService>();
        app.MapGrpcService<TickerService>();
    }

    public ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) =>
        ConnectionPool.ConnectAsync(_settings.Connections, _ => new(Connect(_settings.Http2Dialer(dialer), limits)), cancellationToken);

    public IContender With(ConnectionSettings settings)
    {
        var other = (GrpcContender)MemberwiseClone();
        other._settings = settings;
        return other;
    }

    private static IContenderClient Connect(IDialer dialer, ServiceLimits limits)
    {
        var channel = GrpcChannel.ForAddress(dialer.BaseAddress, new GrpcChannelOptions
        {
            HttpHandler = dialer.CreateHandler(),
            DisposeHttpClient = true,
            MaxReceiveMessageSize = limits.AnswerBytes,
            ThrowOperationCanceledOnCancellation = true,
        });
        return new GrpcClient(channel);
    }

    private static void Configure(GrpcServiceOptions options, ServiceLimits limits)
    {
        options.MaxReceiveMessageSize = limits.MessageBytes;
        options.MaxSendMessageSize = limits.AnswerBytes;
        options.Interceptors.Add<RefusalInterceptor>();
    }
}
