using Payloads;
using Servers.Application;

namespace Servers.Rest.Client;

/// <summary>Where each resource is.</summary>
internal sealed class RestAddresses
{
    private readonly Uri _root;
    private readonly UriCache<string> _rooms;
    private readonly UriCache<HistoryRequest> _histories;
    private readonly UriCache<string> _quotes;

    public RestAddresses(Uri root)
    {
        _root = root;
        _rooms = new UriCache<string>(room => new Uri(root, RoomPath(room)));
        _histories = new UriCache<HistoryRequest>(request => new Uri(root, $"{RoomPath(request.Room)}?limit={request.Limit}"));
        _quotes = new UriCache<string>(symbol => new Uri(root, $"/ticker/quotes/{Segment("symbol", symbol, Refusal.NotFound)}"));
        Snapshot = new Uri(root, "/ticker/quotes");
        Ticks = new Uri(root, "/ticker/ticks");
    }

    public Uri Snapshot { get; }

    public Uri Ticks { get; }

    public Uri Messages(string room) => _rooms[room ?? ""];

    public Uri History(in HistoryRequest request) => _histories[request with { Room = request.Room ?? "" }];

    public Uri MessagesAfter(string room, long sequence, int limit) =>
        new(_root, $"{RoomPath(room)}?after={sequence}&limit={limit}");

    public Uri Quote(string symbol) => _quotes[symbol ?? ""];

    public Uri TickStream(in TickSubscription request) => new(Ticks, $"?after={request.After}&count={request.Count}");

    public Uri LatestTicks(int limit) => new(_root, $"/ticker/ticks/latest?limit={limit}");

    public Uri TicksAfter(long sequence, int limit) => new(_root, $"/ticker/ticks/latest?after={sequence}&limit={limit}");

    private static string RoomPath(string? room) => $"/chat/rooms/{Segment("room", room, Refusal.Invalid)}/messages";

    /// <exception cref="RefusedException">No URL can say the name.</exception>
    private static string Segment(string what, string? name, Refusal refusal) => name switch
    {
        null or "" or "." or ".." => throw new RefusedException(
            refusal, $"'{name}' can't be the {what} of a URL, where a part is neither empty nor made of dots; choose another name"),
        _ => Uri.EscapeDataString(name),
    };
}
