using Payloads;

namespace Servers;

/// <summary>The ticker service as its callers see it, whatever protocol is beneath. Calls may overlap; each throws <see cref="Application.RefusedException"/> where the server refuses.</summary>
public interface ITickerClient
{
    /// <summary>Gets the quote of one symbol.</summary>
    ValueTask<Quote> QuoteAsync(QuoteRequest request, CancellationToken cancellationToken);

    /// <summary>Gets the quotes of all symbols.</summary>
    ValueTask<ReadOnlyMemory<Quote>> SnapshotAsync(CancellationToken cancellationToken);

    /// <summary>Subscribes to ticks. Once this has ended, every tick published from then on is heard.</summary>
    /// <param name="request">From where, and how many.</param>
    /// <param name="cancellationToken">Ends the subscription, not only its opening.</param>
    /// <returns>The ticks; disposing it ends the subscription.</returns>
    ValueTask<IAsyncEnumerator<Tick>> SubscribeAsync(TickSubscription request, CancellationToken cancellationToken);

    /// <summary>Sends a stream of ticks.</summary>
    /// <returns>What the server made of the whole stream.</returns>
    ValueTask<IngestSummary> IngestAsync(ReadOnlyMemory<Tick> ticks, CancellationToken cancellationToken);
}
