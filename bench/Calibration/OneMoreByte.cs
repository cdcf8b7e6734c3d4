using Bench.Records;
using Payloads;
using Servers;

namespace Bench.Calibration;

/// <summary>Every message that is sent has one character more, which is one byte in every encoding.</summary>
internal sealed class OneMoreByte : IDefect
{
    public string Name => "byte";

    public string Summary => "1 B more sent an exchange";

    public Metric Metric => Metric.WireUp;

    public IReadOnlySet<Operation> Operations { get; } = new HashSet<Operation>([Operation.Send]);

    public IChatClient In(IChatClient chat) => new Chat(chat);

    public ITickerClient In(ITickerClient ticker) => ticker;

    private sealed class Chat(IChatClient inner) : IChatClient
    {
        public ValueTask<ChatAck> SendAsync(ChatMessage message, CancellationToken cancellationToken) =>
            inner.SendAsync(message with { Text = message.Text + "." }, cancellationToken);

        public ValueTask<ReadOnlyMemory<ChatMessage>> HistoryAsync(HistoryRequest request, CancellationToken cancellationToken) =>
            inner.HistoryAsync(request, cancellationToken);

        public ValueTask<IConversation> ConverseAsync(CancellationToken cancellationToken) => inner.ConverseAsync(cancellationToken);

        public ValueTask<IAsyncEnumerator<ChatMessage>> JoinAsync(JoinRequest request, CancellationToken cancellationToken) =>
            inner.JoinAsync(request, cancellationToken);
    }
}
