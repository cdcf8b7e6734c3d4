using Microsoft.AspNetCore.SignalR.Client;

namespace Servers.SignalR.Client;

internal sealed class SignalRClient : IContenderClient
{
    private readonly HubConnection _hub;

    public SignalRClient(HubConnection hub)
    {
        _hub = hub;
        var calls = new HubCalls(hub);
        Chat = new SignalRChatClient(calls);
        Ticker = new SignalRTickerClient(calls);
    }

    public IChatClient Chat { get; }

    public ITickerClient Ticker { get; }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();
}
