using System.Runtime.CompilerServices;
using Payloads;
using Payloads.Corpora;
using Payloads.Encodings;
using Servers;

namespace Bench.Workloads;

/// <summary>As many messages in flight as chat-send-16 has, each on a connection of its own: what sharing one costs or gains.</summary>
internal sealed class ChatSendApart : Workload
{
    private const int Clients = 16;

    public override string Name => "chat-send-16-apart";

    public override string Summary => $"one message, one acknowledgement, {Clients} in flight, each by a client with a connection of its own";

    public override Shape Shape => Shape.Unary;

    public override IReadOnlyList<Operation> Operations { get; } = [Operation.Send];

    public override int MessagesPerExchange => 1;

    public override int InFlight => Clients;

    public override string VariantOf => "chat-send-16";

    public override async ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken)
    {
        var clients = new List<IContenderClient>();
        try
        {
            for (var i = 0; i < Clients; i++)
            {
                clients.Add(await stage.ConnectAsync(cancellationToken));
            }

            return new Exchange(clients, Corpus.Default.Messages(TextSize.Small));
        }
        catch
        {
            await DisposeAsync(clients);
            throw;
        }
    }

    public override PayloadBytes Payload(PayloadEncoding encoding) => ChatSend.PayloadOf(encoding, (int)TextSize.Small);

    private static async ValueTask DisposeAsync(IEnumerable<IContenderClient> clients)
    {
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }

    // A worker takes every sixteenth turn, and so keeps to one client.
    private sealed class Exchange(IReadOnlyList<IContenderClient> clients, IReadOnlyList<ChatMessage> messages) : SendExchange(messages)
    {
        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public override async ValueTask<Tally> RunAsync(long turn) =>
            Acknowledged(await clients[(int)(turn % clients.Count)].Chat.SendAsync(Message(turn), CancellationToken.None));

        public override ValueTask DisposeAsync() => ChatSendApart.DisposeAsync(clients);
    }
}
