using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Servers.Sse.Client;

/// <summary>A stream of events as an enumerator of the suite's messages. Where it is cut, it is opened again after the last event.</summary>
internal sealed class EventFeed<T> : IAsyncEnumerator<T>
    where T : struct
{
    // A server that lets itself be connected to and sends nothing is not asked for ever.
    private const int MostCutsInVain = 3;

    private readonly EventSource _source;
    private readonly Func<int, Uri> _address;
    private readonly JsonTypeInfo<T> _type;
    private readonly int _count;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _ended;
    private HttpResponseMessage? _response;
    private IAsyncEnumerator<SseItem<T?>>? _events;
    private string _lastEventId = "";
    private int _received;
    private int _cutsInVain;
    private bool _disposed;

    public EventFeed(EventSource source, Func<int, Uri> address, JsonTypeInfo<T> type, int count, CancellationToken cancellation)
    {
        (_source, _address, _type, _count, _cancellation) = (source, address, type, count, cancellation);
        _ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, source.Disposed);
    }

    public T Current { get; private set; }

    /// <summary>Opens the stream, and waits for the server to say that the subscription stands.</summary>
    public async ValueTask OpenAsync()
    {
        var left = _count > 0 ? _count - _received : _count; // A negative one is the server's to refuse.
        _response = await _source.RequestAsync(_address(left), _lastEventId, _ended.Token);
        var body = await _response.Content.ReadAsStreamAsync(_ended.Token);
        _events = SseParser.Create(body, Decode).EnumerateAsync(_ended.Token).GetAsyncEnumerator(_ended.Token);
        if (!await _events.MoveNextAsync() || _events.Current.EventType != EventNames.Opened)
        {
            throw new IOException($"a stream of events begins with one of type '{EventNames.Opened}'");
        }

        _lastEventId = _events.Current.EventId ?? _lastEventId;
    }

    public async ValueTask<bool> MoveNextAsync()
    {
        while (true)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_count > 0 && _received == _count)
            {
                return false;
            }

            try
            {
                if (await _events!.MoveNextAsync())
                {
                    Take(_events.Current);
                    return true;
                }

                await ReopenAsync(cause: null);
            }
            catch (Exception cut) when (IsCut(cut) && !_ended.IsCancellationRequested)
            {
                await ReopenAsync(cut);
            }
            catch (Exception cut) when (IsCut(cut))
            {
                throw new OperationCanceledException(cut.Message, cut, _cancellation);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _ended.CancelAsync();
        await CloseAsync();
        _ended.Dispose();
    }

    // The last where somebody has disposed the stream beneath.
    private static bool IsCut(Exception failure) => failure is IOException or HttpRequestException or ObjectDisposedException;

    private void Take(in SseItem<T?> item)
    {
        Current = item.Data ?? throw new IOException($"an event of type '{item.EventType}' has no data");
        _lastEventId = item.EventId ?? _lastEventId;
        _received++;
        _cutsInVain = 0;
    }

    private async ValueTask ReopenAsync(Exception? cause)
    {
        if (++_cutsInVain > MostCutsInVain)
        {
            throw new IOException($"the stream was cut {_cutsInVain} times without an event; subscribe again after {_lastEventId}", cause);
        }

        await CloseAsync();
        await OpenAsync();
    }

    private async ValueTask CloseAsync()
    {
        _response?.Dispose();
        try
        {
            await (_events?.DisposeAsync() ?? default);
        }
        catch (NotSupportedException)
        {
            // A read is pending, which the cancellation ends, and the reader with it.
        }
    }

    private T? Decode(string eventType, ReadOnlySpan<byte> data) =>
        eventType == EventNames.Opened ? null : JsonSerializer.Deserialize(data, _type);
}
