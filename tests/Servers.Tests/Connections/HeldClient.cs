using Payloads;

namespace Servers.Tests.Connections;

/// <summary>A connection whose calls end when they are told to.</summary>
internal sealed class HeldClient : IContenderClient, IChatClient
{
    private readonly TaskCompletionSource _answering = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many calls it has been asked for.</summary>
    public int Calls { get; private set; }

    /// <summary>How often it was disposed.</summary>
    public int Disposals { get; private set; }

    public IChatClient Chat => this;

    public ITickerClient Ticker => throw Unasked();

    /// <summary>Ends its calls, those to come included.</summary>
    public void Answer() => _answering.SetResult();

    public async ValueTask<ChatAck> SendAsync(ChatMessage message, CancellationToken cancellationToken)
    {
        Calls++;
        await _answering.Task;
        return new ChatAck(message.Id, 1);
    }

    public ValueTask<IAsyncEnumerator<ChatMessage>> JoinAsync(JoinRequest request, CancellationToken cancellationToken)
    {
        Calls++;
        return new(AsyncEnumerable.Empty<ChatMessage>().GetAsyncEnumerator(cancellationToken));
    }

    public ValueTask<ReadOnlyMemory<ChatMessage>> HistoryAsync(HistoryRequest request, CancellationToken cancellationToken) => throw Unasked();

    public ValueTask<IConversation> ConverseAsync(CancellationToken cancellationToken) => throw Unasked();

    public ValueTask DisposeAsync()
    {
        Disposals++;
        return ValueTask.CompletedTask;
    }

    private static NotSupportedException Unasked() => new("only messages and memberships are held here");
}
