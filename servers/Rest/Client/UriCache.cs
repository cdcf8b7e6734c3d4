using System.Collections.Concurrent;

namespace Servers.Rest.Client;

/// <summary>URIs that are asked for again and again: parsing one costs more than all else that a small request allocates.</summary>
internal sealed class UriCache<TKey>(Func<TKey, Uri> create)
    where TKey : notnull
{
    // Every symbol of the ticker, and the rooms that a client is likely to visit; what is beyond is made anew each time.
    private const int Capacity = 256;

    private readonly ConcurrentDictionary<TKey, Uri> _uris = new();

    public Uri this[TKey key] => _uris.TryGetValue(key, out var uri) ? uri : Add(key);

    private Uri Add(TKey key)
    {
        var uri = create(key);
        return _uris.Count < Capacity ? _uris.GetOrAdd(key, uri) : uri;
    }
}
