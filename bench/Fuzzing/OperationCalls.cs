using Payloads;
using Payloads.Corpora;
using Servers;

namespace Bench.Fuzzing;

/// <summary>Each operation called once, as a well-behaved client does.</summary>
internal static class OperationCalls
{
    private const int Few = 5;

    public static Task CallAsync(this IContenderClient client, Operation operation, CancellationToken cancellationToken) => operation switch
    {
        Operation.Send => client.Chat.SendAsync(Message, cancellationToken).AsTask(),
        Operation.History => client.Chat.HistoryAsync(new HistoryRequest(Corpus.Room, Few), cancellationToken).AsTask(),
        Operation.Converse => ConverseAsync(client, cancellationToken),
        Operation.Join => LeaveAsync(client.Chat.JoinAsync(new JoinRequest(Corpus.Room), cancellationToken)),
        Operation.Quote => client.Ticker.QuoteAsync(new QuoteRequest(Corpus.Default.Quotes[0].Symbol), cancellationToken).AsTask(),
        Operation.Snapshot => client.Ticker.SnapshotAsync(cancellationToken).AsTask(),
        Operation.Replay => ReplayAsync(client, cancellationToken),
        Operation.Follow => LeaveAsync(client.Ticker.SubscribeAsync(new TickSubscription(TickSubscription.Live, 0), cancellationToken)),
        Operation.Ingest => client.Ticker.IngestAsync(Corpus.Default.Ticks[..Few], cancellationToken).AsTask(),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "no operation of the suite"),
    };

    private static ChatMessage Message => Corpus.Default.Messages(TextSize.Small)[0];

    private static async Task ConverseAsync(IContenderClient client, CancellationToken cancellationToken)
    {
        await using var conversation = await client.Chat.ConverseAsync(cancellationToken);
        for (var i = 0; i < Few; i++)
        {
            await conversation.WriteAsync(Message, cancellationToken);
            await conversation.ReadAsync(cancellationToken);
        }
    }

    private static async Task ReplayAsync(IContenderClient client, CancellationToken cancellationToken)
    {
        await using var ticks = await client.Ticker.SubscribeAsync(new TickSubscription(0, Few), cancellationToken);
        while (await ticks.MoveNextAsync())
        {
        }
    }

    private static async Task LeaveAsync<T>(ValueTask<IAsyncEnumerator<T>> opening) => await (await opening).DisposeAsync();
}
