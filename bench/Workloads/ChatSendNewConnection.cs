using System.Runtime.CompilerServices;
using Payloads;
using Payloads.Corpora;
using Payloads.Encodings;
using Servers;

namespace Bench.Workloads;

/// <summary>One message, one acknowledgement, by a client that connects for it and leaves.</summary>
internal sealed class ChatSendNewConnection : Workload
{
    public override string Name => "chat-send-new-connection";

    public override string Summary => "one message, one acknowledgement, over a connection that is opened for it and closed";

    public override Shape Shape => Shape.Unary;

    public override IReadOnlyList<Operation> Operations { get; } = [Operation.Send];

    public override int MessagesPerExchange => 1;

    public override string VariantOf => "chat-send";

    public override bool ConnectsAnew => true;

    public override ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken) =>
        new(new Exchange(stage, Corpus.Default.Messages(TextSize.Small)));

    public override PayloadBytes Payload(PayloadEncoding encoding) => ChatSend.PayloadOf(encoding, (int)TextSize.Small);

    private sealed class Exchange(Stage stage, IReadOnlyList<ChatMessage> messages) : SendExchange(messages)
    {
        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public override async ValueTask<Tally> RunAsync(long turn)
        {
            await using var client = await stage.ConnectAsync(CancellationToken.None);
            return Acknowledged(await client.Chat.SendAsync(Message(turn), CancellationToken.None));
        }

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
