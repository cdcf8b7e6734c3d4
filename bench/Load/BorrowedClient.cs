using Servers;

namespace Bench.Load;

/// <summary>A client that somebody else disposes.</summary>
internal sealed class BorrowedClient(IContenderClient client) : IContenderClient
{
    public IChatClient Chat => client.Chat;

    public ITickerClient Ticker => client.Ticker;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
