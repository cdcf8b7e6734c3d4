using System.IO.Pipelines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.Frames;
using Servers.Frames.Client;
using Servers.Frames.Serving;
using Servers.Wires;

namespace Servers.Lines;

/// <summary>Lines of JSON on a bare connection: WebSocket's text messages without WebSocket.</summary>
internal sealed class LinesContender : IContender
{
    public string Name => "lines-json";

    public string Summary => "lines of JSON on a bare connection: readable with netcat";

    public PayloadEncoding Encoding => PayloadEncoding.Json;

    public Capabilities Capabilities => Capabilities.Native;

    public string? WhyNotOn(Wire wire) => wire.CarriesBytes ? null : "no bytes pass there, and lines are bytes";

    public void Listen(ListenOptions endpoint) => endpoint.UseConnectionHandler<LinesConnectionHandler>();

    public void AddServices(IServiceCollection services, ServiceLimits limits)
    {
        services.AddSingleton(provider => new FrameService(
            provider.GetRequiredService<ChatRooms>(), provider.GetRequiredService<TickerFeed>(), Encoding));
        services.AddSingleton<LinesConnectionHandler>();
    }

    public void Map(WebApplication app)
    {
    }

    public async ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken)
    {
        var stream = await dialer.ConnectAsync(cancellationToken);
        var channel = new LineChannel(PipeReader.Create(stream), PipeWriter.Create(stream), limits.AnswerBytes, stream.Dispose);
        return new FrameClient(new FrameConnection(channel), new ServiceCodecs(Encoding));
    }
}
