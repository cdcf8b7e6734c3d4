using Payloads;

namespace Servers;

/// <summary>Messages up and acknowledgements down at once. One writer and one reader at a time; the two may overlap. Disposing it ends it.</summary>
public interface IConversation : IAsyncDisposable
{
    /// <summary>Posts the next message, without waiting for its acknowledgement.</summary>
    ValueTask WriteAsync(ChatMessage message, CancellationToken cancellationToken);

    /// <summary>Gets the next acknowledgement, in the order of the messages.</summary>
    ValueTask<ChatAck> ReadAsync(CancellationToken cancellationToken);
}
