using Payloads;

namespace Bench.Workloads;

/// <summary>One message of the corpus, one acknowledgement, however it is sent.</summary>
internal abstract class SendExchange(IReadOnlyList<ChatMessage> messages) : IExchange
{
    public int Period => messages.Count;

    public abstract ValueTask<Tally> RunAsync(long turn);

    public Tally Expected(long turn) => default(Tally).Then(Message(turn).Id);

    public abstract ValueTask DisposeAsync();

    protected ChatMessage Message(long turn) => messages[(int)(turn % messages.Count)];

    protected static Tally Acknowledged(ChatAck ack) => default(Tally).Then(ack.Sequence > 0 ? ack.Id : -1);
}
