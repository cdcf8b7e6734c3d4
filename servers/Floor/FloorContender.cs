using System.IO.Pipelines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers.Application;
using Servers.Frames;
using Servers.Frames.Client;
using Servers.Wires;

namespace Servers.Floor;

/// <summary>Length-prefixed protobuf on a bare connection: the least that a message can cost on a wire.</summary>
internal sealed class FloorContender : IContender
{
    public string Name => "floor";

    public string Summary => "length-prefixed protobuf on a bare connection: what the others are held against";

    public PayloadEncoding Encoding => PayloadEncoding.Protobuf;

    public Capabilities Capabilities => Capabilities.Native;

    public string? WhyNotOn(Wire wire) => wire.CarriesBytes ? null : "no bytes pass there, and the floor is nothing but bytes";

    public void Listen(ListenOptions endpoint) => endpoint.UseConnectionHandler<FloorConnectionHandler>();

    public void AddServices(IServiceCollection services, ServiceLimits limits) => services.AddSingleton<FloorConnectionHandler>();

    public void Map(WebApplication app)
    {
    }

    public async ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken)
    {
        var stream = await dialer.ConnectAsync(cancellationToken);
        var channel = new FloorChannel(PipeReader.Create(stream), PipeWriter.Create(stream), limits.AnswerBytes, stream.Dispose);
        return new FrameClient(new FrameConnection(channel), new ServiceCodecs(Encoding));
    }
}
