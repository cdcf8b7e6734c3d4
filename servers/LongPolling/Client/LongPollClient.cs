using System.Net;
using Servers.Application;
using Servers.Rest;
using Servers.Rest.Client;
using Servers.Wires;

namespace Servers.LongPolling.Client;

/// <summary>REST for what is asked, held polls for what is listened to, over one pool of connections.</summary>
internal sealed class LongPollClient : IContenderClient
{
    private readonly RestTransport _transport;
    private readonly CancellationTokenSource _closed = new();

    public LongPollClient(IDialer dialer, RestFormat format, ServiceLimits limits)
    {
        _transport = new RestTransport(dialer.CreateHandler(), format, HttpVersion.Version11, limits);
        var addresses = new RestAddresses(dialer.BaseAddress);
        Chat = new LongPollChatClient(
            new RestChatClient(_transport, addresses, format, limits, pollEvery: null), _transport, addresses, format, limits, _closed.Token);
        Ticker = new LongPollTickerClient(
            new RestTickerClient(_transport, addresses, format, limits, pollEvery: null), _transport, addresses, format, _closed.Token);
    }

    public IChatClient Chat { get; }

    public ITickerClient Ticker { get; }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        _transport.Dispose();
    }
}
