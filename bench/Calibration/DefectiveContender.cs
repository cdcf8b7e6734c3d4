using Servers;
using Servers.Application;
using Servers.Wires;

namespace Bench.Calibration;

/// <summary>A contender whose clients have a defect, and which is otherwise the contender itself.</summary>
internal sealed class DefectiveContender(IContender inner, IDefect defect) : DelegatingContender(inner)
{
    public override async ValueTask<IContenderClient> ConnectAsync(IDialer dialer, ServiceLimits limits, CancellationToken cancellationToken) =>
        new Client(await base.ConnectAsync(dialer, limits, cancellationToken), defect);

    private sealed class Client(IContenderClient inner, IDefect defect) : IContenderClient
    {
        public IChatClient Chat { get; } = defect.In(inner.Chat);

        public ITickerClient Ticker { get; } = defect.In(inner.Ticker);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
