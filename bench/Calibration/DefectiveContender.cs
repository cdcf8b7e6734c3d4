using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Payloads.Encodings;
using Servers;
using Servers.Application;
using Servers.Wires;

namespace Bench.Calibration;

/// <summary>A contender whose clients have a defect, and which is otherwise the contender itself.</summary>
internal sealed class DefectiveContender(IContender inner, IDefect defect) : IContender
{
    public string Name => inner.Name;

    public string Summary => inner.Summary;

    public PayloadEncoding Encoding => inner.Encoding;

    public Capabilities Capabilities => inner.Capabilities;

    public string? WhyNotOn(Wire wire) => inner.WhyNotOn(wire);

    public void Listen(ListenOptions endpoint) => inner.Listen(endpoint);

    public void AddServices(IServiceCollection services, ServiceLimits limits) => inner.AddServices(services, limits);

    public void Map(WebApplication app) => inner.Map(app);

    public async ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) =>
        new Client(await inner.ConnectAsync(dialer, limits, cancellationToken), defect);

    private sealed class Client(IContenderClient inner, IDefect defect) : IContenderClient
    {
        public IChatClient Chat { get; } = defect.In(inner.Chat);

        public ITickerClient Ticker { get; } = defect.In(inner.Ticker);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
