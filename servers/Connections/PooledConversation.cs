using Payloads;

namespace Servers.Connections;

/// <summary>A conversation that keeps its connection until it is ended.</summary>
internal sealed class PooledConversation(IConversation conversation, ConnectionLease lease) : IConversation
{
    private int _ended;

    public ValueTask WriteAsync(ChatMessage message, CancellationToken cancellationToken) => conversation.WriteAsync(message, cancellationToken);

    public ValueTask<ChatAck> ReadAsync(CancellationToken cancellationToken) => conversation.ReadAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await conversation.DisposeAsync();
        if (Interlocked.Exchange(ref _ended, 1) == 0)
        {
            lease.Dispose();
        }
    }
}
