using Servers.Application;
using Servers.Wires;

namespace Servers.Rest.Client;

internal sealed class RestClient : IContenderClient
{
    private readonly RestTransport _transport;

    public RestClient(IDialer dialer, RestFormat format, Version version, ServiceLimits limits, TimeSpan? pollEvery)
    {
        _transport = new RestTransport(dialer.CreateHandler(), format, version, limits);
        var addresses = new RestAddresses(dialer.BaseAddress);
        Chat = new RestChatClient(_transport, addresses, format, limits, pollEvery);
        Ticker = new RestTickerClient(_transport, addresses, format, limits, pollEvery);
    }

    public IChatClient Chat { get; }

    public ITickerClient Ticker { get; }

    public ValueTask DisposeAsync()
    {
        _transport.Dispose();
        return ValueTask.CompletedTask;
    }
}
