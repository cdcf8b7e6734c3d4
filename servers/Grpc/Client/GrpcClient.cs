using Grpc.Core;
using Grpc.Net.Client;

namespace Servers.Grpc.Client;

/// <summary>One channel, and a stub of each service on it.</summary>
/// <param name="channel">The channel; disposed with the client.</param>
/// <param name="calls">Makes calls over it.</param>
internal sealed class GrpcClient(GrpcChannel channel, CallInvoker calls) : IContenderClient
{
    public IChatClient Chat { get; } = new GrpcChatClient(new Payloads.Proto.Chat.ChatClient(calls));

    public ITickerClient Ticker { get; } = new GrpcTickerClient(new Payloads.Proto.Ticker.TickerClient(calls));

    public ValueTask DisposeAsync()
    {
        channel.Dispose();
        return ValueTask.CompletedTask;
    }
}
