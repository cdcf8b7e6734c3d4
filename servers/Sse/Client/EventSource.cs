using System.Text.Json.Serialization.Metadata;
using Servers.Rest.Client;

namespace Servers.Sse.Client;

/// <summary>Opens streams of events; they end with it at the latest.</summary>
internal sealed class EventSource(RestTransport transport) : IAsyncDisposable
{
    private readonly CancellationTokenSource _disposed = new();

    /// <summary>Opens a stream; ends once the server says that the subscription stands.</summary>
    /// <param name="address">Where the stream is, by how many items are left of it.</param>
    /// <param name="type">How an item is decoded.</param>
    /// <param name="count">How many items end the stream; 0: none do.</param>
    /// <param name="cancellationToken">Ends the stream, not only its opening.</param>
    public async ValueTask<IAsyncEnumerator<T>> OpenAsync<T>(
        Func<int, Uri> address, JsonTypeInfo<T> type, int count, CancellationToken cancellationToken)
        where T : struct
    {
        ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
        var feed = new EventFeed<T>(this, address, type, count, cancellationToken);
        try
        {
            await feed.OpenAsync();
            return feed;
        }
        catch
        {
            await feed.DisposeAsync();
            throw;
        }
    }

    /// <summary>Cancelled once the source is disposed.</summary>
    public CancellationToken Disposed => _disposed.Token;

    /// <summary>Asks for a stream of events, from where the last one ended.</summary>
    public async ValueTask<HttpResponseMessage> RequestAsync(Uri address, string lastEventId, CancellationToken cancellationToken)
    {
        using var request = transport.Request(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", EventNames.MediaType);
        if (lastEventId.Length > 0)
        {
            request.Headers.TryAddWithoutValidation(EventNames.LastEventId, lastEventId);
        }

        return await transport.OpenAsync(request, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync();
        transport.Dispose();
    }
}
