using Conformance.Tests.Hosting;
using Servers;
using Servers.Application;
using Servers.Tests;

namespace Conformance.Tests.Faults;

/// <summary>A client whose connections all lead through the same trouble.</summary>
internal sealed class TroubledClient(IContenderClient client, Trouble trouble) : IAsyncDisposable
{
    public IChatClient Chat => client.Chat;

    public ITickerClient Ticker => client.Ticker;

    public Trouble Trouble => trouble;

    /// <summary>Connects, and sees to it that a connection stands.</summary>
    public static async Task<TroubledClient> ConnectAsync(OpenLane lane, Trouble? trouble = null)
    {
        trouble ??= new Trouble();
        var client = await lane.Contender.ConnectAsync(lane.Host.Dial().Through(trouble.Wrap), ServiceLimits.Default, Deadline.Token());
        var troubled = new TroubledClient(client, trouble);
        await Deadline.Within(client.Chat.SendAsync(OpenLane.Message(1), Deadline.Token()));
        return troubled;
    }

    /// <summary>Cuts what stands first: an orderly goodbye is not what is tried here.</summary>
    public async ValueTask DisposeAsync()
    {
        trouble.CutAll(Ending.Cut);
        await Deadline.Within(client.DisposeAsync());
    }
}
