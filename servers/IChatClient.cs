using Payloads;

namespace Servers;

/// <summary>The chat service as its callers see it, whatever protocol is beneath. Calls may overlap; each throws <see cref="Application.RefusedException"/> where the server refuses.</summary>
public interface IChatClient
{
    /// <summary>Posts a message.</summary>
    ValueTask<ChatAck> SendAsync(ChatMessage message, CancellationToken cancellationToken);

    /// <summary>Gets the last messages of a room, oldest first.</summary>
    ValueTask<ReadOnlyMemory<ChatMessage>> HistoryAsync(HistoryRequest request, CancellationToken cancellationToken);

    /// <summary>Opens a conversation.</summary>
    /// <param name="cancellationToken">Ends the conversation, not only its opening.</param>
    ValueTask<IConversation> ConverseAsync(CancellationToken cancellationToken);

    /// <summary>Joins a room. Once this has ended, every message posted from then on is heard.</summary>
    /// <param name="request">Which room.</param>
    /// <param name="cancellationToken">Ends the membership, not only its opening.</param>
    /// <returns>The messages; disposing it leaves the room.</returns>
    ValueTask<IAsyncEnumerator<ChatMessage>> JoinAsync(JoinRequest request, CancellationToken cancellationToken);
}
