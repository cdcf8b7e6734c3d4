using System.Runtime.CompilerServices;
using Payloads;

namespace Servers.Connections;

internal sealed class PooledChatClient(ConnectionPool pool) : IChatClient
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<ChatAck> SendAsync(ChatMessage message, CancellationToken cancellationToken)
    {
        using var lease = await pool.TakeAsync(cancellationToken);
        return await lease.Chat.SendAsync(message, cancellationToken);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<ReadOnlyMemory<ChatMessage>> HistoryAsync(HistoryRequest request, CancellationToken cancellationToken)
    {
        using var lease = await pool.TakeAsync(cancellationToken);
        return await lease.Chat.HistoryAsync(request, cancellationToken);
    }

    public async ValueTask<IConversation> ConverseAsync(CancellationToken cancellationToken)
    {
        var lease = await pool.TakeAsync(cancellationToken);
        try
        {
            return new PooledConversation(await lease.Chat.ConverseAsync(cancellationToken), lease);
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    public async ValueTask<IAsyncEnumerator<ChatMessage>> JoinAsync(JoinRequest request, CancellationToken cancellationToken)
    {
        var lease = await pool.TakeAsync(cancellationToken);
        return await PooledStream<ChatMessage>.OpenAsync(lease, lease.Chat.JoinAsync(request, cancellationToken));
    }
}
