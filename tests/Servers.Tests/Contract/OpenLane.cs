using Payloads;
using Payloads.Corpora;
using Servers.Application;
using Servers.Tests.Wires;
using Servers.Wires;

namespace Servers.Tests.Contract;

/// <summary>A contender's host on a wire, and a client of it.</summary>
internal sealed class OpenLane(IContender contender, Wire wire, ContenderHost host, IContenderClient client) : IAsyncDisposable
{
    /// <summary>A room of the test's own: the corpus's has a history already.</summary>
    public const string Room = "contract";

    public ContenderHost Host => host;

    public IContenderClient Client => client;

    public bool CarriesBytes => wire.CarriesBytes;

    public IChatClient Chat => client.Chat;

    public ITickerClient Ticker => client.Ticker;

    public static async Task<OpenLane> OpenAsync(string contender, string wire, ServiceLimits? limits = null)
    {
        var named = Contenders.All.Single(candidate => candidate.Name == contender);
        var laid = WireNames.Named(wire);
        var host = await ContenderHost.StartAsync(named, laid, limits ?? ServiceLimits.Default, Deadline.Token());
        return new OpenLane(named, laid, host, await host.ConnectAsync(counter: null, Deadline.Token()));
    }

    public static ChatMessage Message(long id, string text = "hello") => new(id, Room, "ada", text, 1_709_251_200_000 + id);

    public static Tick Tick(int i) => Corpus.Default.Ticks.Span[i % Corpus.TickCount];

    /// <summary>False where the operation is emulated: then only what the emulation promises is expected.</summary>
    public bool IsNative(Operation operation) => contender.Capabilities.Emulation(operation) is null;

    public ValueTask<IContenderClient> ConnectAnotherAsync() => host.ConnectAsync(counter: null, Deadline.Token());

    /// <summary>Fails unless the client still gets its answers.</summary>
    public static async Task StillAnswersAsync(IContenderClient client)
    {
        (await Deadline.Within(client.Chat.SendAsync(Message(4_711), Deadline.Token()))).Id.ShouldBe(4_711);
        (await Deadline.Within(client.Ticker.SnapshotAsync(Deadline.Token()))).Length.ShouldBe(Corpus.SymbolCount);
    }

    public Task StillAnswersAsync() => StillAnswersAsync(client);

    /// <summary>Waits until the servers have noticed that nobody listens any more.</summary>
    public async Task NobodyListensAsync()
    {
        await Deadline.Until(() => host.Rooms.Members(Room) == 0);
        await Deadline.Until(() => host.Feed.Subscribers == 0);
    }

    public async ValueTask DisposeAsync()
    {
        await Deadline.Within(client.DisposeAsync());
        await Deadline.Within(host.DisposeAsync());
    }
}
