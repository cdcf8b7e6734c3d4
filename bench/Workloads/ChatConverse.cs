using System.Runtime.CompilerServices;
using Payloads;
using Payloads.Corpora;
using Payloads.Encodings;
using Servers;

namespace Bench.Workloads;

/// <summary>Messages up and acknowledgements down at once, on one standing conversation.</summary>
internal sealed class ChatConverse : Workload
{
    private const int Messages = 100;

    // As many as chat-send's middle step, so that the two can be held against each other.
    private const int Window = 16;

    public override string Name => "chat-converse";

    public override string Summary => $"{Messages} messages up and their acknowledgements down, {Window} of them in flight";

    public override Shape Shape => Shape.Duplex;

    public override IReadOnlyList<Operation> Operations { get; } = [Operation.Converse];

    public override int MessagesPerExchange => Messages;

    public override int? PostedTextBytes => (int)TextSize.Small;

    public override async ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken)
    {
        var client = await stage.ConnectAsync(cancellationToken);
        try
        {
            return new Exchange(client, await client.Chat.ConverseAsync(CancellationToken.None));
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    public override PayloadBytes Payload(PayloadEncoding encoding)
    {
        var message = Corpus.Default.Messages(TextSize.Small)[0];
        return new PayloadBytes(
            Messages * PayloadBytes.Of(encoding, message),
            Messages * PayloadBytes.Of(encoding, new ChatAck(message.Id, Corpus.TypicalSequence)));
    }

    private sealed class Exchange(IContenderClient client, IConversation conversation) : IExchange
    {
        private readonly IReadOnlyList<ChatMessage> _messages = Corpus.Default.Messages(TextSize.Small);

        public int Period => _messages.Count;

        public ValueTask<Tally> RunAsync(long turn) => RunAsync(turn, Window);

        public ValueTask<Tally> RunPacedAsync(long turn) => RunAsync(turn, window: 1);

        public Tally Expected(long turn)
        {
            var tally = default(Tally);
            for (var i = 0; i < Messages; i++)
            {
                tally = tally.Then(Message(turn, i).Id);
            }

            return tally;
        }

        public async ValueTask DisposeAsync()
        {
            await conversation.DisposeAsync();
            await client.DisposeAsync();
        }

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        private async ValueTask<Tally> RunAsync(long turn, int window)
        {
            var tally = default(Tally);
            for (var i = 0; i < Messages + window; i++)
            {
                if (i >= window)
                {
                    tally = tally.Then((await conversation.ReadAsync(CancellationToken.None)).Id);
                }

                if (i < Messages)
                {
                    await conversation.WriteAsync(Message(turn, i), CancellationToken.None);
                }
            }

            return tally;
        }

        private ChatMessage Message(long turn, int index) => _messages[(int)((turn + index) % Period)];
    }
}
