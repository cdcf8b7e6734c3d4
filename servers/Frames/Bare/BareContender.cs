using System.IO.Pipelines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.Connections;
using Servers.Frames.Client;
using Servers.Frames.Serving;
using Servers.Wires;

namespace Servers.Frames.Bare;

/// <summary>A protocol of frames on a bare connection: it says how frames are told apart, the rest is here.</summary>
internal abstract class BareContender : IContender
{
    private ConnectionSettings _settings = ConnectionSettings.Default;

    public string Name => _settings.Named(BareName);

    public abstract string Summary { get; }

    public abstract PayloadEncoding Encoding { get; }

    public Capabilities Capabilities => Capabilities.Native;

    public IReadOnlyList<SettingChoice> Settings => FrameSettings.Choices("connections");

    /// <summary>Its name without settings.</summary>
    protected abstract string BareName { get; }

    /// <summary>What each buffer of a connection holds before it grows.</summary>
    protected int BufferBytes => _settings.BufferBytes();

    public string? WhyNotOn(Wire wire) => wire.CarriesBytes ? null : $"no bytes pass there, and {Name} is nothing but bytes";

    public void Listen(ListenOptions endpoint) => endpoint.UseConnectionHandler<BareConnectionHandler>();

    public void AddServices(IServiceCollection services, ServiceLimits limits)
    {
        services.AddSingleton(this);
        services.AddSingleton(provider => new FrameService(
            provider.GetRequiredService<ChatRooms>(), provider.GetRequiredService<TickerFeed>(), Encoding) { Streams = limits.Streams });
        services.AddSingleton<BareConnectionHandler>();
    }

    public void Map(WebApplication app)
    {
    }

    public ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) =>
        ConnectionPool.ConnectAsync(_settings.Connections, token => ConnectOneAsync(dialer, limits, token), cancellationToken);

    public IContender With(ConnectionSettings settings)
    {
        var other = (BareContender)MemberwiseClone();
        other._settings = settings;
        return other;
    }

    /// <summary>Puts frames on a connection.</summary>
    /// <param name="input">What the peer sends.</param>
    /// <param name="output">What is sent to the peer.</param>
    /// <param name="maxPayload">The most that a payload from the peer may take.</param>
    /// <param name="abort">Cuts the connection.</param>
    public abstract BareChannel CreateChannel(PipeReader input, PipeWriter output, int maxPayload, Action abort);

    private async ValueTask<IContenderClient> ConnectOneAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken)
    {
        var stream = await dialer.ConnectAsync(cancellationToken);
        var channel = CreateChannel(PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: BufferBytes)), PipeWriter.Create(stream), limits.AnswerBytes, stream.Dispose);
        return new FrameClient(new FrameConnection(channel), new ServiceCodecs(Encoding));
    }
}
