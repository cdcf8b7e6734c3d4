using Payloads;
using Payloads.Encodings;
using Servers.Rest.Client;

namespace Servers.Sse.Client;

internal sealed class SseChatClient(RestChatClient rest, RestAddresses addresses, EventSource events) : IChatClient
{
    public ValueTask<ChatAck> SendAsync(ChatMessage message, CancellationToken cancellationToken) => rest.SendAsync(message, cancellationToken);

    public ValueTask<ReadOnlyMemory<ChatMessage>> HistoryAsync(HistoryRequest request, CancellationToken cancellationToken) =>
        rest.HistoryAsync(request, cancellationToken);

    public ValueTask<IConversation> ConverseAsync(CancellationToken cancellationToken) => rest.ConverseAsync(cancellationToken);

    public ValueTask<IAsyncEnumerator<ChatMessage>> JoinAsync(JoinRequest request, CancellationToken cancellationToken)
    {
        var room = new Uri(addresses.Messages(request.Room), "events");
        return events.OpenAsync(_ => room, JsonPayload.Context.ChatMessage, count: 0, cancellationToken);
    }
}
