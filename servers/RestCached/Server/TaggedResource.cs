using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Payloads;
using Payloads.Encodings;
using Servers.Application;
using Servers.Rest;
using Servers.Rest.Server;

namespace Servers.RestCached.Server;

/// <summary>
/// Quote, snapshot and history, each with a strong validator (RFC 9110, 8.8.3). Whoever has the current one is told so instead of
/// being sent the same bytes again. A tag is made of what the application numbers already: nothing is encoded for it, nothing hashed.
/// </summary>
internal sealed class TaggedResource(ChatRooms rooms, TickerFeed feed, ChatResource chat, RestFormat format, RestBodies bodies)
{
    // Who keeps an answer asks each time whether it still holds: what was right a moment ago is no quote.
    private const string Revalidated = "no-cache";

    // Sequences begin anew with every host: without this, another's tag could pass for one of this host's.
    private readonly string _host = RandomNumberGenerator.GetHexString(8, lowercase: true);

    /// <summary>The last messages of a room. Those after a sequence have no tag: nobody asks for them twice.</summary>
    public Task MessagesAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Number<long>("after") is not null)
        {
            return chat.GetAsync(context);
        }

        var messages = rooms.History(new HistoryRequest(request.Segment("room"), request.Number<int>("limit") ?? ChatResource.DefaultLimit));
        return AnswerAsync<ReadOnlyMemory<ChatMessage>>(context, Tag(messages is [.., var last] ? last.Sequence : 0), format.Messages, messages);
    }

    public Task SnapshotAsync(HttpContext context)
    {
        // Before the quotes: one that moves in between makes them newer than their tag, which costs the next to ask an answer in full.
        var tag = Tag(feed.Last(1) is [var last] ? last.Sequence : 0);
        return AnswerAsync<ReadOnlyMemory<Quote>>(context, tag, format.Quotes, feed.Snapshot());
    }

    public Task QuoteAsync(HttpContext context)
    {
        var quote = feed.Quote(new QuoteRequest(context.Request.Segment("symbol")));

        // All of it that can change: the same tag is the same quote, whichever host it came from.
        return AnswerAsync(context, $"\"{quote.Last:x}.{quote.Ask - quote.Last:x}.{quote.Last - quote.Bid:x}.{quote.At:x}\"", format.Quote, quote);
    }

    private string Tag(long sequence) => $"\"{_host}.{sequence:x}\"";

    private Task AnswerAsync<T>(HttpContext context, string tag, IPayloadCodec<T> codec, T answer)
        where T : struct
    {
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = Revalidated;
        if (!context.Request.Holds(tag))
        {
            return bodies.AnswerAsync(context.Response, codec, answer);
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }
}
