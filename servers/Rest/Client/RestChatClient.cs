using Payloads;
using Servers.Application;

namespace Servers.Rest.Client;

internal sealed class RestChatClient(
    RestTransport transport, RestAddresses addresses, RestFormat format, ServiceLimits limits, TimeSpan? pollEvery) : IChatClient
{
    public ValueTask<ChatAck> SendAsync(ChatMessage message, CancellationToken cancellationToken) =>
        transport.PostAsync(addresses.Messages(message.Room), format.Message, message, format.Ack, cancellationToken);

    public ValueTask<ReadOnlyMemory<ChatMessage>> HistoryAsync(HistoryRequest request, CancellationToken cancellationToken) =>
        transport.GetAsync(addresses.History(request), format.Messages, cancellationToken);

    public ValueTask<IConversation> ConverseAsync(CancellationToken cancellationToken) =>
        new(new ConcurrentPosts(this, cancellationToken));

    public async ValueTask<IAsyncEnumerator<ChatMessage>> JoinAsync(JoinRequest request, CancellationToken cancellationToken)
    {
        // The cursor is the last message now: whatever is posted once this has ended comes after it.
        var last = await HistoryAsync(new HistoryRequest(request.Room, 1), cancellationToken);
        var cursor = last.IsEmpty ? 0 : last.Span[0].Sequence;
        return new Poller<ChatMessage>(
            (after, token) => transport.GetAsync(
                addresses.MessagesAfter(request.Room, after, limits.HistoryLimit), format.Messages, token),
            static message => message.Sequence,
            cursor,
            count: 0,
            limits.HistoryLimit,
            pollEvery,
            cancellationToken);
    }
}
