using Payloads;
using Servers.Application;
using Servers.Rest;
using Servers.Rest.Client;

namespace Servers.LongPolling.Client;

internal sealed class LongPollChatClient(
    RestChatClient rest, RestTransport transport, RestAddresses addresses, RestFormat format, ServiceLimits limits, CancellationToken closed) : IChatClient
{
    public ValueTask<ChatAck> SendAsync(ChatMessage message, CancellationToken cancellationToken) => rest.SendAsync(message, cancellationToken);

    public ValueTask<ReadOnlyMemory<ChatMessage>> HistoryAsync(HistoryRequest request, CancellationToken cancellationToken) =>
        rest.HistoryAsync(request, cancellationToken);

    public ValueTask<IConversation> ConverseAsync(CancellationToken cancellationToken) => rest.ConverseAsync(cancellationToken);

    public async ValueTask<IAsyncEnumerator<ChatMessage>> JoinAsync(JoinRequest request, CancellationToken cancellationToken)
    {
        // The cursor is the last message now: whatever is posted once this has ended comes after it.
        var last = await rest.HistoryAsync(new HistoryRequest(request.Room, 1), cancellationToken);
        var messages = addresses.Messages(request.Room);
        return new LongPoller<ChatMessage>(
            (after, limit, token) => transport.GetAsync(new Uri(messages, $"updates?after={after}&limit={limit}"), format.Messages, token),
            static message => message.Sequence,
            last.IsEmpty ? 0 : last.Span[0].Sequence,
            count: 0,
            limits.HistoryLimit,
            cancellationToken,
            closed);
    }
}
