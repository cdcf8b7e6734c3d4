using Bench.Records;
using Payloads;
using Servers;

namespace Bench.Calibration;

/// <summary>Every call allocates the smallest object there is: 24 B on 64 bits. Nothing else is changed: the calls are handed on as they are.</summary>
internal sealed class OneMoreObject : IDefect
{
    // Kept, or the compiler would leave the object out.
    private object? _kept;

    public string Name => "object";

    public string Summary => "24 B more allocated an exchange";

    public Metric Metric => Metric.Allocated;

    public IReadOnlySet<Operation> Operations { get; } = new HashSet<Operation>(
        [Operation.Send, Operation.History, Operation.Quote, Operation.Snapshot, Operation.Replay, Operation.Ingest]);

    public IChatClient In(IChatClient chat) => new Chat(this, chat);

    public ITickerClient In(ITickerClient ticker) => new Ticker(this, ticker);

    private void Allocate() => Volatile.Write(ref _kept, new object());

    private sealed class Chat(OneMoreObject defect, IChatClient inner) : IChatClient
    {
        public ValueTask<ChatAck> SendAsync(ChatMessage message, CancellationToken cancellationToken)
        {
            defect.Allocate();
            return inner.SendAsync(message, cancellationToken);
        }

        public ValueTask<ReadOnlyMemory<ChatMessage>> HistoryAsync(HistoryRequest request, CancellationToken cancellationToken)
        {
            defect.Allocate();
            return inner.HistoryAsync(request, cancellationToken);
        }

        public ValueTask<IConversation> ConverseAsync(CancellationToken cancellationToken) => inner.ConverseAsync(cancellationToken);

        public ValueTask<IAsyncEnumerator<ChatMessage>> JoinAsync(JoinRequest request, CancellationToken cancellationToken) =>
            inner.JoinAsync(request, cancellationToken);
    }

    private sealed class Ticker(OneMoreObject defect, ITickerClient inner) : ITickerClient
    {
        public ValueTask<Quote> QuoteAsync(QuoteRequest request, CancellationToken cancellationToken)
        {
            defect.Allocate();
            return inner.QuoteAsync(request, cancellationToken);
        }

        public ValueTask<ReadOnlyMemory<Quote>> SnapshotAsync(CancellationToken cancellationToken)
        {
            defect.Allocate();
            return inner.SnapshotAsync(cancellationToken);
        }

        public ValueTask<IAsyncEnumerator<Tick>> SubscribeAsync(TickSubscription request, CancellationToken cancellationToken)
        {
            defect.Allocate();
            return inner.SubscribeAsync(request, cancellationToken);
        }

        public ValueTask<IngestSummary> IngestAsync(ReadOnlyMemory<Tick> ticks, CancellationToken cancellationToken)
        {
            defect.Allocate();
            return inner.IngestAsync(ticks, cancellationToken);
        }
    }
}
