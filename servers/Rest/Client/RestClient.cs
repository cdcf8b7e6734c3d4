using Servers.Application;

namespace Servers.Rest.Client;

internal sealed class RestClient : IContenderClient
{
    private readonly RestTransport _transport;

    /// <param name="handler">Sends the requests; disposed with the client.</param>
    /// <param name="root">What they are addressed to.</param>
    /// <param name="format">How messages are encoded.</param>
    /// <param name="version">The version of HTTP, exactly.</param>
    /// <param name="limits">What an answer may come to.</param>
    /// <param name="pollEvery">How long it waits before each poll; null: not long, and longer the less it finds.</param>
    public RestClient(HttpMessageHandler handler, Uri root, RestFormat format, Version version, ServiceLimits limits, TimeSpan? pollEvery)
    {
        _transport = new RestTransport(handler, format, version, limits);
        var addresses = new RestAddresses(root);
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
