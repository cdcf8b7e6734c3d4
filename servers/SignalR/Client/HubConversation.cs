using System.Threading.Channels;
using Payloads;
using Servers.SignalR.Server;

namespace Servers.SignalR.Client;

/// <summary>A conversation as a hub has it: a stream of messages up and, of the same invocation, a stream of acknowledgements down.</summary>
internal sealed class HubConversation : IConversation
{
    // The caller's window bounds it.
    private readonly Channel<ChatMessage> _messages = Channel.CreateUnbounded<ChatMessage>(
        new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });

    private readonly CancellationTokenSource _ended;
    private readonly CancellationToken _token;
    private ChannelReader<object?> _acks = null!;
    private bool _disposed;

    private HubConversation(CancellationToken cancellationToken)
    {
        _ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _token = _ended.Token;
    }

    public static async ValueTask<IConversation> OpenAsync(HubCalls hub, CancellationToken cancellationToken)
    {
        var conversation = new HubConversation(cancellationToken);
        try
        {
            conversation._acks = await hub.StreamAsync(
                nameof(ChatTickerHub.Converse), typeof(ChatAck), [conversation._messages.Reader], conversation._token);
            return conversation;
        }
        catch
        {
            conversation._ended.Dispose();
            throw;
        }
    }

    public ValueTask WriteAsync(ChatMessage message, CancellationToken cancellationToken) => _messages.Writer.WriteAsync(message, cancellationToken);

    public async ValueTask<ChatAck> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_acks.TryRead(out var ack))
            {
                return (ChatAck)ack!;
            }

            if (!await HubCalls.WaitAsync(_acks, _token, cancellationToken))
            {
                throw new IOException("the server has ended the conversation");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _ended.CancelAsync(); // Both streams end with it, and the server is told so.
        _ended.Dispose();
    }
}
