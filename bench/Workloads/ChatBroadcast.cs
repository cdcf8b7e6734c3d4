using System.Runtime.CompilerServices;
using Payloads;
using Payloads.Corpora;
using Payloads.Encodings;
using Servers;

namespace Bench.Workloads;

/// <summary>One member posts, all receive, in order.</summary>
internal sealed class ChatBroadcast : Workload
{
    private const int Members = 16;

    public override string Name => "chat-broadcast";

    public override string Summary => $"one member posts, {Members} receive, each on a connection of its own";

    public override Shape Shape => Shape.FanOut;

    public override IReadOnlyList<Operation> Operations { get; } = [Operation.Join, Operation.Send];

    public override int MessagesPerExchange => Members;

    public override async ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken)
    {
        var poster = await stage.ConnectAsync(cancellationToken);
        try
        {
            var audience = await Audience<ChatMessage>.GatherAsync(
                Members,
                stage,
                static client => client.Chat.JoinAsync(new JoinRequest(Corpus.Room), CancellationToken.None),
                static message => message.Fingerprint(),
                cancellationToken);
            return new Exchange(poster, audience);
        }
        catch
        {
            await poster.DisposeAsync();
            throw;
        }
    }

    public override PayloadBytes Payload(PayloadEncoding encoding)
    {
        var message = Corpus.Default.Messages(TextSize.Small)[0];
        var ack = PayloadBytes.Of(encoding, new ChatAck(message.Id, Corpus.TypicalSequence));
        var delivered = PayloadBytes.Of(encoding, message with { Sequence = Corpus.TypicalSequence });
        return new PayloadBytes(PayloadBytes.Of(encoding, message), ack + (Members * delivered));
    }

    private sealed class Exchange(IContenderClient poster, Audience<ChatMessage> audience) : IExchange
    {
        private readonly IReadOnlyList<ChatMessage> _messages = Corpus.Default.Messages(TextSize.Small);

        public int Period => _messages.Count;

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public async ValueTask<Tally> RunAsync(long turn)
        {
            await poster.Chat.SendAsync(_messages[(int)(turn % Period)], CancellationToken.None);
            return await audience.ReceiveAsync(1);
        }

        public Tally Expected(long turn)
        {
            var each = default(Tally).Then(_messages[(int)(turn % Period)].Fingerprint());
            return Enumerable.Repeat(each, Members).Aggregate(Tally.Add);
        }

        public async ValueTask DisposeAsync()
        {
            await audience.DisposeAsync();
            await poster.DisposeAsync();
        }
    }
}
