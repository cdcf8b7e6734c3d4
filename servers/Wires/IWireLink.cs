using Microsoft.AspNetCore.Builder;

namespace Servers.Wires;

/// <summary>A wire laid into one host: opens connections to it. Disposed after its host.</summary>
public interface IWireLink : IAsyncDisposable
{
    /// <summary>Called once the host listens.</summary>
    void Started(WebApplication app);

    /// <summary>Opens connections to the host.</summary>
    /// <param name="counter">Counts the bytes of all of them; null where nothing is counted.</param>
    IDialer Dialer(ByteCounter? counter);
}
