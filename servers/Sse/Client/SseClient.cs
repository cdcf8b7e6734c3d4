using Servers.Application;
using Servers.Connections;
using Servers.Rest;
using Servers.Rest.Client;
using Servers.Wires;

namespace Servers.Sse.Client;

/// <summary>REST for what is asked, a stream of events for what is listened to.</summary>
internal sealed class SseClient : IContenderClient
{
    private readonly RestTransport _requests;
    private readonly EventSource _events;

    public SseClient(IDialer dialer, RestFormat format, Version version, ServiceLimits limits, ConnectionSettings settings)
    {
        _requests = new RestTransport(settings.Http1Dialer(dialer).CreateHandler(), format, version, limits); // Streams have connections besides these.
        _events = new EventSource(new RestTransport(StreamHandler(dialer), format, version, limits));
        var addresses = new RestAddresses(dialer.BaseAddress);
        Chat = new SseChatClient(new RestChatClient(_requests, addresses, format, limits, pollEvery: null), addresses, _events);
        Ticker = new SseTickerClient(new RestTickerClient(_requests, addresses, format, limits, pollEvery: null), dialer.BaseAddress, _events);
    }

    public IChatClient Chat { get; }

    public ITickerClient Ticker { get; }

    public async ValueTask DisposeAsync()
    {
        await _events.DisposeAsync();
        _requests.Dispose();
    }

    // A stream without end is never read to its end so as to use its connection again: who leaves it closes the connection.
    private static HttpMessageHandler StreamHandler(IDialer dialer)
    {
        var handler = dialer.CreateHandler();
        if (handler is SocketsHttpHandler sockets)
        {
            sockets.ResponseDrainTimeout = TimeSpan.Zero;
        }

        return handler;
    }
}
