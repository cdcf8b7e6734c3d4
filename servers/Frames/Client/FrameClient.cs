namespace Servers.Frames.Client;

/// <summary>Both services over one connection.</summary>
internal sealed class FrameClient(FrameConnection connection, ServiceCodecs codecs) : IContenderClient
{
    public IChatClient Chat { get; } = new FrameChatClient(connection, codecs);

    public ITickerClient Ticker { get; } = new FrameTickerClient(connection, codecs);

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
