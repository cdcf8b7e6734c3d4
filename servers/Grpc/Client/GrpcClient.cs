using Grpc.Net.Client;

namespace Servers.Grpc.Client;

/// <summary>One channel, and a stub of each service on it.</summary>
internal sealed class GrpcClient(GrpcChannel channel) : IContenderClient
{
    public IChatClient Chat { get; } = new GrpcChatClient(new Payloads.Proto.Chat.ChatClient(channel));

    public ITickerClient Ticker { get; } = new GrpcTickerClient(new Payloads.Proto.Ticker.TickerClient(channel));

    public ValueTask DisposeAsync()
    {
        channel.Dispose();
        return ValueTask.CompletedTask;
    }
}
