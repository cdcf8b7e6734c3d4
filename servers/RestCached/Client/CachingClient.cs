using Servers.Application;
using Servers.Rest;
using Servers.Rest.Client;
using Servers.Wires;

namespace Servers.RestCached.Client;

/// <summary>A REST client with a cache of its own.</summary>
internal sealed class CachingClient : IContenderClient, ICachingClient
{
    // Every symbol, the snapshot and a hundred histories of a screenful; a browser keeps more.
    private const int Capacity = 1024 * 1024;

    private readonly PrivateCache _cache = new(Capacity);
    private readonly RestClient _rest;

    public CachingClient(IDialer dialer, RestFormat format, Version version, ServiceLimits limits, TimeSpan? pollEvery) =>
        _rest = new RestClient(new CachingHandler(dialer.CreateHandler(), _cache, limits), dialer.BaseAddress, format, version, limits, pollEvery);

    public IChatClient Chat => _rest.Chat;

    public ITickerClient Ticker => _rest.Ticker;

    public long Hits => _cache.Hits;

    public long Misses => _cache.Misses;

    public ValueTask DisposeAsync() => _rest.DisposeAsync();
}
