using System.IO.Compression;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Grpc.Core.Interceptors;
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
/// <param name="name">The ID.</param>
/// <param name="compresses">Whether each message is compressed by itself, both ways.</param>
internal sealed class GrpcContender(string name, bool compresses = false) : IContender
{
    private ConnectionSettings _settings = ConnectionSettings.Default;

    public string Name => _settings.Named(name);

    public string Summary => $"gRPC, protobuf messages{(compresses ? $", each in {Gzip.Name}" : "")}, HTTP/2 (Grpc.AspNetCore.Server, Grpc.Net.Client)";

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

    private IContenderClient Connect(IDialer dialer, ServiceLimits limits)
    {
        var channel = GrpcChannel.ForAddress(dialer.BaseAddress, new GrpcChannelOptions
        {
            HttpHandler = dialer.CreateHandler(),
            DisposeHttpClient = true,
            MaxReceiveMessageSize = limits.AnswerBytes,
            ThrowOperationCanceledOnCancellation = true,
            CompressionProviders = compresses ? [new Gzip(limits.AnswerBytes)] : null,
        });
        return new GrpcClient(channel, compresses ? channel.Intercept(AskForGzip) : channel.CreateCallInvoker());
    }

    // Not sent as such: it tells the client how to encode the call's messages, which is what the header that is sent then says.
    private static Metadata AskForGzip(Metadata headers)
    {
        headers.Add("grpc-internal-encoding-request", Gzip.Name);
        return headers;
    }

    private void Configure(GrpcServiceOptions options, ServiceLimits limits)
    {
        // Whether or not it compresses itself, the engine takes what a client has compressed.
        options.CompressionProviders.Clear();
        options.CompressionProviders.Add(new Gzip(limits.MessageBytes));
        if (compresses)
        {
            options.ResponseCompressionAlgorithm = Gzip.Name;
            options.ResponseCompressionLevel = CompressionLevel.Fastest;
        }

        options.MaxReceiveMessageSize = limits.MessageBytes;
        options.MaxSendMessageSize = limits.AnswerBytes;
        options.Interceptors.Add<RefusalInterceptor>();
    }
}
