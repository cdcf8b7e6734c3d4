using Servers.Application;
using Servers.Rest.Client;

namespace Servers.RestCached.Client;

/// <summary>A REST client with a cache of its own.</summary>
internal sealed class CachingClient : IContenderClient
{
    // Every symbol, the snapshot and a hundred histories of a screenful; a browser keeps more.
    private const int Capacity = 1024 * 1024;

    private readonly PrivateCache _cache = new(Capacity);
    private readonly RestClient _rest;

    /// <param name="handler">Sends what the cache has no answer to.</param>
    /// <param name="connect">Makes the REST client that asks the cache first.</param>
    /// <param name="limits">What an answer may come to.</param>
    public CachingClient(HttpMessageHandler handler, Func<HttpMessageHandler, RestClient> connect, ServiceLimits limits) =>
        _rest = connect(new CachingHandler(handler, _cache, limits));

    public IChatClient Chat => _rest.Chat;

    public ITickerClient Ticker => _rest.Ticker;

    /// <summary>Answers so far that it had, and that still held.</summary>
    public long Hits => _cache.Hits;

    /// <summary>Answers so far that it could keep, and that were sent in full.</summary>
    public long Misses => _cache.Misses;

    public ValueTask DisposeAsync() => _rest.DisposeAsync();
}
