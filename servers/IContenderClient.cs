namespace Servers;

/// <summary>A connected client of both services. Disposing it twice is harmless.</summary>
public interface IContenderClient : IAsyncDisposable
{
    /// <summary>The chat service.</summary>
    IChatClient Chat { get; }

    /// <summary>The ticker service.</summary>
    ITickerClient Ticker { get; }
}
