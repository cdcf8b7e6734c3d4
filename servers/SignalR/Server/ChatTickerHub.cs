using Microsoft.AspNetCore.SignalR;
using Payloads;
using Servers.Application;

namespace Servers.SignalR.Server;

/// <summary>Both services as a hub. The names of its methods are the protocol's.</summary>
internal sealed class ChatTickerHub(ChatRooms rooms, TickerFeed feed) : Hub
{
    public ChatAck Send(ChatMessage message) => rooms.Post(message);

    public ChatMessage[] History(HistoryRequest request) => rooms.History(request);

    public IAsyncEnumerable<ChatAck> Converse(IAsyncEnumerable<ChatMessage> messages) =>
        ClientStream.Select(messages, message => rooms.Post(message));

    public IAsyncEnumerable<ChatMessage?> Join(JoinRequest request) => ItemStream.Of(rooms.Join(request), count: 0);

    public Quote Quote(QuoteRequest request) => feed.Quote(request);

    public Quote[] Snapshot() => feed.Snapshot();

    public IAsyncEnumerable<Tick?> Subscribe(TickSubscription request) => ItemStream.Of(feed.Subscribe(request), request.Count);

    public async Task<IngestSummary> Ingest(IAsyncEnumerable<Tick> ticks)
    {
        var summary = default(IngestSummary);
        await foreach (var published in ClientStream.Select(ticks, Publish))
        {
            summary = summary.With(published);
        }

        return summary;
    }

    private Tick Publish(Tick tick)
    {
        feed.Publish(tick);
        return tick;
    }
}
