using System.Threading.Channels;
using Payloads;

namespace Servers.Rest.Client;

/// <summary>
/// A conversation as HTTP can have it: each message is a POST of its own, started without waiting for those before it;
/// acknowledgements are read in the order of the messages.
/// </summary>
internal sealed class ConcurrentPosts(IChatClient chat, CancellationToken cancellationToken) : IConversation
{
    // The caller's window bounds it.
    private readonly Channel<Task<ChatAck>> _posts = Channel.CreateUnbounded<Task<ChatAck>>(
        new UnboundedChannelOptions { SingleReader = false, SingleWriter = true });

    private readonly CancellationTokenSource _ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

    public ValueTask WriteAsync(ChatMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _posts.Writer.WriteAsync(PostAsync(message, _ended.Token), cancellationToken);
    }

    public async ValueTask<ChatAck> ReadAsync(CancellationToken cancellationToken)
    {
        var post = _posts.Reader.TryRead(out var oldest) ? oldest : await NextAsync(cancellationToken);
        return await post.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_posts.Writer.TryComplete())
        {
            return;
        }

        await _ended.CancelAsync();
        while (_posts.Reader.TryRead(out var post))
        {
            // Whoever ends the conversation has no interest in these any more, whatever became of them.
            await ((Task)post).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _ended.Dispose();
    }

    // Whatever is wrong with a message, its acknowledgement says it.
    private async Task<ChatAck> PostAsync(ChatMessage message, CancellationToken cancellationToken) =>
        await chat.SendAsync(message, cancellationToken);

    // Nothing has been written yet: wait for that, or for the end of the conversation.
    private async ValueTask<Task<ChatAck>> NextAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ended.Token);
        return await _posts.Reader.ReadAsync(either.Token);
    }
}
