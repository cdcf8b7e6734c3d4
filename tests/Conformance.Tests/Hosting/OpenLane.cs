using Payloads;
using Payloads.Corpora;
using Servers;
using Servers.Application;
using Servers.Tests;
using Servers.Wires;

namespace Conformance.Tests.Hosting;

/// <summary>A contender's host on a wire, and a well-behaved client that stays connected throughout.</summary>
internal sealed class OpenLane : IAsyncDisposable
{
    /// <summary>A room of the tests' own: the corpus's has a history already.</summary>
    public const string Room = "conformance";

    private readonly IContenderClient _bystander;

    private OpenLane(IContender contender, Wire wire, ContenderHost host, IContenderClient bystander)
    {
        (Contender, Wire, Host) = (contender, wire, host);
        _bystander = bystander;
    }

    public IContender Contender { get; }

    public Wire Wire { get; }

    public ContenderHost Host { get; }

    public static async Task<OpenLane> OpenAsync(IContender contender, Wire wire, ServiceLimits limits)
    {
        var host = await ContenderHost.StartAsync(contender, wire, limits, Deadline.Token());
        return new OpenLane(contender, wire, host, await host.ConnectAsync(counter: null, Deadline.Token()));
    }

    public static ChatMessage Message(long id, string text = "hello") => new(id, Room, "ada", text, 1_709_251_200_000 + id);

    /// <summary>Fails unless the bystander, connected since before any of it, still gets its answers.</summary>
    public async Task StillAnswersAsync()
    {
        (await Deadline.Within(_bystander.Chat.SendAsync(Message(4_711), Deadline.Token()))).Id.ShouldBe(4_711);
        (await Deadline.Within(_bystander.Ticker.SnapshotAsync(Deadline.Token()))).Length.ShouldBe(Corpus.SymbolCount);
    }

    public async ValueTask DisposeAsync()
    {
        await Deadline.Within(_bystander.DisposeAsync());
        await Deadline.Within(Host.DisposeAsync());
    }
}
