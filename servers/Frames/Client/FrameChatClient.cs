using Payloads;

namespace Servers.Frames.Client;

internal sealed class FrameChatClient(FrameConnection connection, ServiceCodecs codecs) : IChatClient
{
    private readonly UnaryMethod<ChatMessage, ChatAck> _send =
        new(connection, FrameKind.Send, codecs.Message, codecs.Ack);

    private readonly UnaryMethod<HistoryRequest, ReadOnlyMemory<ChatMessage>> _history =
        new(connection, FrameKind.History, codecs.HistoryRequest, codecs.Messages);

    public ValueTask<ChatAck> SendAsync(ChatMessage message, CancellationToken cancellationToken) =>
        _send.CallAsync(message, cancellationToken);

    public ValueTask<ReadOnlyMemory<ChatMessage>> HistoryAsync(HistoryRequest request, CancellationToken cancellationToken) =>
        _history.CallAsync(request, cancellationToken);

    public ValueTask<IConversation> ConverseAsync(CancellationToken cancellationToken) =>
        new(ConversationCall.Open(connection, codecs, cancellationToken));

    public ValueTask<IAsyncEnumerator<ChatMessage>> JoinAsync(JoinRequest request, CancellationToken cancellationToken) =>
        StreamCall<ChatMessage>.OpenAsync(
            connection, FrameKind.Join, codecs.JoinRequest, request, codecs.Message, expected: 0, cancellationToken);
}
