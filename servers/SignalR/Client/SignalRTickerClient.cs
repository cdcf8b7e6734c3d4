using System.Runtime.InteropServices;
using Payloads;
using Servers.SignalR.Server;

namespace Servers.SignalR.Client;

internal sealed class SignalRTickerClient(HubCalls hub) : ITickerClient
{
    public ValueTask<Quote> QuoteAsync(QuoteRequest request, CancellationToken cancellationToken) =>
        hub.InvokeAsync<Quote>(nameof(ChatTickerHub.Quote), [request], cancellationToken);

    public async ValueTask<ReadOnlyMemory<Quote>> SnapshotAsync(CancellationToken cancellationToken) =>
        await hub.InvokeAsync<Quote[]>(nameof(ChatTickerHub.Snapshot), [], cancellationToken);

    public ValueTask<IAsyncEnumerator<Tick>> SubscribeAsync(TickSubscription request, CancellationToken cancellationToken) =>
        HubFeed<Tick>.OpenAsync(hub, nameof(ChatTickerHub.Subscribe), request, cancellationToken);

    public ValueTask<IngestSummary> IngestAsync(ReadOnlyMemory<Tick> ticks, CancellationToken cancellationToken) =>
        hub.InvokeAsync<IngestSummary>(nameof(ChatTickerHub.Ingest), [MemoryMarshal.ToEnumerable(ticks).ToAsyncEnumerable()], cancellationToken);
}
