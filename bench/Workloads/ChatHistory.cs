using System.Runtime.CompilerServices;
using Payloads;
using Payloads.Corpora;
using Payloads.Encodings;
using Servers;

namespace Bench.Workloads;

/// <summary>The last messages of a room.</summary>
internal sealed class ChatHistory : Workload
{
    private const int Limit = 50;

    private static readonly HistoryRequest s_request = new(Corpus.Room, Limit);

    public override string Name => "chat-history";

    public override string Summary => $"the last {Limit} messages of a room";

    public override Shape Shape => Shape.Unary;

    public override IReadOnlyList<Operation> Operations { get; } = [Operation.History];

    public override int MessagesPerExchange => Limit;

    public override async ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken) =>
        new Exchange(await stage.ConnectAsync(cancellationToken));

    public override PayloadBytes Payload(PayloadEncoding encoding) => new(
        PayloadBytes.Of(encoding, s_request),
        PayloadBytes.Of<ReadOnlyMemory<ChatMessage>>(encoding, LastMessages()));

    private static ChatMessage[] LastMessages() =>
    [
        .. Corpus.Default.Messages(TextSize.Small)
            .TakeLast(Limit)
            .Select(static message => message with { Sequence = Corpus.TypicalSequence }),
    ];

    private sealed class Exchange(IContenderClient client) : IExchange
    {
        private readonly Tally _expected = Tally.Of<ChatMessage>(LastMessages());

        public int Period => 1;

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public async ValueTask<Tally> RunAsync(long turn)
        {
            var messages = await client.Chat.HistoryAsync(s_request, CancellationToken.None);
            return Tally.Of(messages.Span);
        }

        public Tally Expected(long turn) => _expected;

        public ValueTask DisposeAsync() => client.DisposeAsync();
    }
}
