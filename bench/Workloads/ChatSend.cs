using System.Runtime.CompilerServices;
using Payloads;
using Payloads.Corpora;
using Payloads.Encodings;
using Servers;

namespace Bench.Workloads;

/// <summary>One message, one acknowledgement.</summary>
internal sealed class ChatSend(string name, int textBytes, int inFlight) : Workload
{
    public override string Name => name;

    public override string Summary => $"one message of {textBytes:N0} B of text, one acknowledgement, {inFlight} in flight";

    public override Shape Shape => Shape.Unary;

    public override IReadOnlyList<Operation> Operations { get; } = [Operation.Send];

    public override int MessagesPerExchange => 1;

    public override int InFlight => inFlight;

    public override int? PostedTextBytes => textBytes;

    public override async ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken) =>
        new Exchange(await stage.ConnectAsync(cancellationToken), Corpus.Default.Messages(textBytes));

    public override PayloadBytes Payload(PayloadEncoding encoding)
    {
        var message = Corpus.Default.Messages(textBytes)[0];
        return new PayloadBytes(
            PayloadBytes.Of(encoding, message),
            PayloadBytes.Of(encoding, new ChatAck(message.Id, Corpus.TypicalSequence)));
    }

    private sealed class Exchange(IContenderClient client, IReadOnlyList<ChatMessage> messages) : IExchange
    {
        public int Period => messages.Count;

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public async ValueTask<Tally> RunAsync(long turn)
        {
            var ack = await client.Chat.SendAsync(messages[(int)(turn % Period)], CancellationToken.None);
            return Acknowledged(ack);
        }

        public Tally Expected(long turn) => default(Tally).Then(messages[(int)(turn % Period)].Id);

        public ValueTask DisposeAsync() => client.DisposeAsync();

        private static Tally Acknowledged(ChatAck ack) => default(Tally).Then(ack.Sequence > 0 ? ack.Id : -1);
    }
}
