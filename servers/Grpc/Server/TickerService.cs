using Grpc.Core;
using Payloads;
using Payloads.Encodings;
using Servers.Application;
using Proto = Payloads.Proto;

namespace Servers.Grpc.Server;

/// <summary>ticker.proto's service.</summary>
[BindServiceMethod(typeof(TickerService), nameof(Bind))]
internal sealed class TickerService(TickerFeed feed) : Proto.Ticker.TickerBase
{
    /// <summary>Called once by the engine, instead of the generated method.</summary>
    public static void Bind(ServiceBinderBase binder, Proto.Ticker.TickerBase? service) => Proto.Ticker.BindService(new RequestBinder(binder), service);

    public override Task<Proto.Quote> GetQuote(Proto.QuoteRequest request, ServerCallContext context) =>
        Task.FromResult(feed.Quote(request.ToMessage()).ToProto());

    public override Task<Proto.Snapshot> GetSnapshot(Proto.SnapshotRequest request, ServerCallContext context)
    {
        ReadOnlyMemory<Quote> quotes = feed.Snapshot();
        return Task.FromResult(quotes.ToProto());
    }

    public override async Task Subscribe(Proto.Subscription request, IServerStreamWriter<Proto.Tick> responseStream, ServerCallContext context)
    {
        using var ticks = feed.Subscribe(request.ToMessage());
        await StreamPump.RunAsync(ticks, request.Count, responseStream, static tick => tick.ToProto(), context);
    }

    public override async Task<Proto.IngestSummary> Ingest(IAsyncStreamReader<Proto.Tick> requestStream, ServerCallContext context)
    {
        var summary = default(IngestSummary);
        while (await requestStream.MoveNext(context.CancellationToken))
        {
            var tick = requestStream.Current.ToMessage();
            feed.Publish(tick);
            summary = summary.With(tick);
        }

        return summary.ToProto();
    }
}
