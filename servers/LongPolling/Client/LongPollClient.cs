using System.Net;
using Servers.Application;
using Servers.Connections;
using Servers.Rest;
using Servers.Rest.Client;
using Servers.Wires;

namespace Servers.LongPolling.Client;

/// <summary>
/// REST for what is asked, held polls for what is listened to, over one pool of connections; where the number of connections is
/// chosen, over two: a poll that is held would keep what is asked waiting.
/// </summary>
internal sealed class LongPollClient : IContenderClient
{
    private readonly RestTransport _requests;
    private readonly RestTransport _polls;
    private readonly CancellationTokenSource _closed = new();

    public LongPollClient(IDialer dialer, RestFormat format, ServiceLimits limits, ConnectionSettings settings)
    {
        _requests = new RestTransport(settings.Http1Dialer(dialer).CreateHandler(), format, HttpVersion.Version11, limits);
        _polls = settings.Connections is null ? _requests : new RestTransport(dialer.CreateHandler(), format, HttpVersion.Version11, limits);
        var addresses = new RestAddresses(dialer.BaseAddress);
        Chat = new LongPollChatClient(
            new RestChatClient(_requests, addresses, format, limits, pollEvery: null), _polls, addresses, format, limits, _closed.Token);
        Ticker = new LongPollTickerClient(
            new RestTickerClient(_requests, addresses, format, limits, pollEvery: null), _polls, addresses, format, _closed.Token);
    }

    public IChatClient Chat { get; }

    public ITickerClient Ticker { get; }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        _polls.Dispose();
        _requests.Dispose();
    }
}
