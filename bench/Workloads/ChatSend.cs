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

    public override PayloadBytes Payload(PayloadEncoding encoding) => PayloadOf(encoding, textBytes);

    /// <summary>What a message of so many bytes of text and its acknowledgement encode to.</summary>
    public static PayloadBytes PayloadOf(PayloadEncoding encoding, int textBytes)
    {
        var message = Corpus.Default.Messages(textBytes)[0];
        return new PayloadBytes(
            PayloadBytes.Of(encoding, message),
            PayloadBytes.Of(encoding, new ChatAck(message.Id, Corpus.TypicalSequence)));
    }

    private sealed class Exchange(IContenderClient client, IReadOnlyList<ChatMessage> messages) : SendExchange(messages)
    {
        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public override async ValueTask<Tally> RunAsync(long turn) =>
            Acknowledged(await client.Chat.SendAsync(Message(turn), CancellationToken.None));

        public override ValueTask DisposeAsync() => client.DisposeAsync();
    }
}
