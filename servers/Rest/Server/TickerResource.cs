using Microsoft.AspNetCore.Http;
using Payloads;
using Servers.Application;

namespace Servers.Rest.Server;

/// <summary>Quotes and ticks.</summary>
internal sealed class TickerResource(TickerFeed feed, RestFormat format, RestBodies bodies)
{
    private const int DefaultLimit = 100;

    public Task QuoteAsync(HttpContext context)
    {
        var quote = feed.Quote(new QuoteRequest(context.Request.Segment("symbol")));
        return bodies.AnswerAsync(context.Response, format.Quote, quote);
    }

    public Task SnapshotAsync(HttpContext context)
    {
        ReadOnlyMemory<Quote> quotes = feed.Snapshot();
        return bodies.AnswerAsync(context.Response, format.Quotes, quotes);
    }

    /// <summary>The latest ticks, or those after a sequence: what a client polls that wants to follow.</summary>
    public Task LatestAsync(HttpContext context)
    {
        var limit = context.Request.Number<int>("limit") ?? DefaultLimit;
        ReadOnlyMemory<Tick> ticks = context.Request.Number<long>("after") is { } sequence
            ? feed.After(sequence, limit)
            : feed.Last(limit);
        return bodies.AnswerAsync(context.Response, format.Ticks, ticks);
    }

    public async Task StreamAsync(HttpContext context)
    {
        var subscription = new TickSubscription(
            context.Request.Number<long>("after") ?? TickSubscription.Live,
            context.Request.Number<int>("count") ?? 0);
        using var ticks = feed.Subscribe(subscription);
        context.Response.ContentType = format.Framing.MediaType;
        await new TickStream(format, ticks, subscription.Count).CopyToAsync(
            context.Response, bodies.Buffers, context.RequestAborted);
    }

    public async Task IngestAsync(HttpContext context)
    {
        var summary = default(IngestSummary);
        await bodies.ReadStreamAsync(
            context.Request,
            format.Tick,
            tick =>
            {
                feed.Publish(tick);
                summary = summary.With(tick);
            });
        await bodies.AnswerAsync(context.Response, format.Summary, summary);
    }
}
