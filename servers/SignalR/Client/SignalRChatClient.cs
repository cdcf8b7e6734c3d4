using Payloads;
using Servers.SignalR.Server;

namespace Servers.SignalR.Client;

internal sealed class SignalRChatClient(HubCalls hub) : IChatClient
{
    public ValueTask<ChatAck> SendAsync(ChatMessage message, CancellationToken cancellationToken) =>
        hub.InvokeAsync<ChatAck>(nameof(ChatTickerHub.Send), [message], cancellationToken);

    public async ValueTask<ReadOnlyMemory<ChatMessage>> HistoryAsync(HistoryRequest request, CancellationToken cancellationToken) =>
        await hub.InvokeAsync<ChatMessage[]>(nameof(ChatTickerHub.History), [request], cancellationToken);

    public ValueTask<IConversation> ConverseAsync(CancellationToken cancellationToken) => HubConversation.OpenAsync(hub, cancellationToken);

    public ValueTask<IAsyncEnumerator<ChatMessage>> JoinAsync(JoinRequest request, CancellationToken cancellationToken) =>
        HubFeed<ChatMessage>.OpenAsync(hub, nameof(ChatTickerHub.Join), request, cancellationToken);
}
