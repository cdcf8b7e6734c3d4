using Conformance.Tests.Hosting;
using Payloads;
using Payloads.Corpora;
using Servers.Tests;

namespace Conformance.Tests.Faults;

/// <summary>Connections that pass a few bytes at a time: whatever is cut apart is put together again.</summary>
internal static class PaceFaults
{
    private const string Right = "every answer is right";

    private static readonly (string Name, Func<TroubledClient, Task> CallAsync)[] s_calls =
    [
        ("send", static async client => (await client.Chat.SendAsync(OpenLane.Message(7, "déjà vu 漢字"), Deadline.Token())).Id.ShouldBe(7)),
        ("history", static async client => (await client.Chat.HistoryAsync(new HistoryRequest(Corpus.Room, 5), Deadline.Token())).Length.ShouldBe(5)),
        ("snapshot", static async client => (await client.Ticker.SnapshotAsync(Deadline.Token())).Length.ShouldBe(Corpus.SymbolCount)),
        ("ingest", static async client => (await client.Ticker.IngestAsync(Corpus.Default.Ticks[..20], Deadline.Token())).Count.ShouldBe(20)),
        ("member", static async client =>
        {
            await using var member = await client.Chat.JoinAsync(new JoinRequest(OpenLane.Room), Deadline.Token());
            await client.Chat.SendAsync(OpenLane.Message(8), Deadline.Token());
            (await member.MoveNextAsync()).ShouldBeTrue();
            member.Current.Id.ShouldBe(8);
        }),
        ("conversation", static async client =>
        {
            await using var conversation = await client.Chat.ConverseAsync(Deadline.Token());
            await conversation.WriteAsync(OpenLane.Message(9), Deadline.Token());
            (await conversation.ReadAsync(Deadline.Token())).Id.ShouldBe(9);
        }),
    ];

    public static IReadOnlyList<Fault> All { get; } =
    [
        .. from call in s_calls
           from piece in new[] { 1, 7 }
           select new Fault($"{call.Name}-{(piece == 1 ? "byte-by-byte" : "in-pieces-of-" + piece)}", Right, lane => InPiecesAsync(lane, piece, call.CallAsync)),
    ];

    private static async Task InPiecesAsync(OpenLane lane, int piece, Func<TroubledClient, Task> callAsync)
    {
        await using var client = await TroubledClient.ConnectAsync(lane, new Trouble { Piece = piece });
        await Deadline.Within(callAsync(client));
    }
}
