namespace Bench.Web;

/// <summary>A protocol that a page speaks.</summary>
/// <param name="Contender">The ID of the contender that serves it.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Client">Which of the page's clients speaks it: a key of <c>clients.js</c>.</param>
/// <param name="Polls">Whether the page asks by the clock, so that how often decides how late it hears.</param>
internal sealed record WebProtocol(string Contender, string Label, string Client, bool Polls = false)
{
    /// <summary>Every one, in the order of the page. One whose contender is not there is left out, with its reason.</summary>
    public static IReadOnlyList<WebProtocol> All { get; } =
    [
        new("rest-json", "REST polling", "polling", Polls: true),
        new("longpoll-json", "Long polling", "longPolling"),
        new("sse-json", "Server-sent events", "events"),
        new("websocket-json", "WebSocket", "webSocket"),
    ];
}
