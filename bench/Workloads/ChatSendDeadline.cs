using System.Runtime.CompilerServices;
using Payloads;
using Payloads.Corpora;
using Payloads.Encodings;
using Servers;

namespace Bench.Workloads;

/// <summary>One message, one acknowledgement, given up by the caller if it takes too long: a timer and a cancellation for each.</summary>
internal sealed class ChatSendDeadline : Workload
{
    // Far above what any exchange takes, so that none is ever given up: what is measured is what carrying a deadline costs.
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(30);

    public override string Name => "chat-send-deadline";

    public override string Summary => $"one message, one acknowledgement, to be given up by the caller after {s_deadline.TotalSeconds:0} s";

    public override Shape Shape => Shape.Unary;

    public override IReadOnlyList<Operation> Operations { get; } = [Operation.Send];

    public override int MessagesPerExchange => 1;

    public override string VariantOf => "chat-send";

    public override async ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken) =>
        new Exchange(await stage.ConnectAsync(cancellationToken), Corpus.Default.Messages(TextSize.Small));

    public override PayloadBytes Payload(PayloadEncoding encoding) => ChatSend.PayloadOf(encoding, (int)TextSize.Small);

    private sealed class Exchange(IContenderClient client, IReadOnlyList<ChatMessage> messages) : SendExchange(messages)
    {
        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public override async ValueTask<Tally> RunAsync(long turn)
        {
            using var deadline = new CancellationTokenSource(s_deadline);
            return Acknowledged(await client.Chat.SendAsync(Message(turn), deadline.Token));
        }

        public override ValueTask DisposeAsync() => client.DisposeAsync();
    }
}
