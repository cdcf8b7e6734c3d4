using static Bench.Decisions.Client;

namespace Bench.Decisions;

/// <summary>The use cases that ship as profiles: data, and nothing but. docs/DECISIONS.md says what follows from them.</summary>
internal static class UseCases
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        new("chat", "Chat in a browser", "Members of busy rooms write lines and hear each other's at once; who joins reads the latest first.",
            new([Browser], Flow.Converse, MessageSize.Small, Rate.Steady, FanOut.Some, Price.Annoyance, Price.Annoyance, []) { Beside = ["chat-send", "chat-history"], Wishes = [Aspect.Proxies, Aspect.Tooling] }),
        new("support-chat", "Customer-support chat with presence", "A customer in a browser and an agent write to each other; both see who is there and who is typing.",
            new([Browser, Phone], Flow.Converse, MessageSize.Small, Rate.Seldom, FanOut.One, Price.Annoyance, Price.Money, []) { Beside = ["chat-history"], Wishes = [Aspect.Proxies, Aspect.Delivery] }),
        new("sports-scores", "Live sports scores", "A goal goes to everybody who watches the match.",
            new([Browser, Phone], Flow.Push, MessageSize.Small, Rate.Seldom, FanOut.Crowd, Price.Annoyance, Price.Nothing, []) { Beside = ["ticker-snapshot"], Wishes = [Aspect.Caching, Aspect.Proxies] }),
        new("prices", "Stock and crypto prices", "Prices that change all the time go to everybody who looks at them; opening the page reads them all.",
            new([Browser, Phone], Flow.Push, MessageSize.Small, Rate.Steady, FanOut.Crowd, Price.Annoyance, Price.Nothing, []) { Beside = ["ticker-snapshot", "ticker-quote"], Wishes = [Aspect.Proxies, Aspect.Delivery] }),
        new("trading-prices", "Prices to trading services", "A feed of stock and crypto prices goes to services that trade on them.",
            new([Service], Flow.Push, MessageSize.Small, Rate.Flood, FanOut.Some, Price.Money, Price.Money, []) { Beside = ["ticker-stream", "ticker-snapshot"], Wishes = [Aspect.TypedContract, Aspect.OtherLanguages, Aspect.Delivery] }),
        new("order-book", "Order books", "Changes of an order book go to terminals, each in its order; a gap means reading the whole book anew.",
            new([Browser, Service], Flow.Push, MessageSize.Small, Rate.Flood, FanOut.Some, Price.Money, Price.Money, []) { Beside = ["ticker-snapshot"], Wishes = [Aspect.Delivery] }),
        new("online-game", "Online games", "Players send what they do and hear what all others do, many times a second.",
            new([Browser, Phone], Flow.Converse, MessageSize.Small, Rate.Steady, FanOut.Some, Price.Annoyance, Price.Nothing, []) { Beside = [], Wishes = [Aspect.Proxies] }),
        new("board-game", "Multiplayer board games", "A move now and then, to the few at the table.",
            new([Browser, Phone], Flow.Converse, MessageSize.Small, Rate.Seldom, FanOut.Some, Price.Nothing, Price.Annoyance, []) { Beside = ["chat-send", "chat-history"], Wishes = [Aspect.Delivery, Aspect.Proxies, Aspect.Tooling] }),
        new("documents", "Collaborative documents", "Keystrokes of each author go to all others, in one order.",
            new([Browser], Flow.Converse, MessageSize.Small, Rate.Steady, FanOut.Some, Price.Annoyance, Price.Money, []) { Beside = ["chat-history", "chat-send-large"], Wishes = [Aspect.Delivery, Aspect.Proxies] }),
        new("whiteboard", "Whiteboards", "Strokes go to all who look on, while they are drawn.",
            new([Browser, Phone], Flow.Converse, MessageSize.Small, Rate.Steady, FanOut.Some, Price.Annoyance, Price.Nothing, []) { Beside = ["chat-history"], Wishes = [Aspect.Proxies] }),
        new("auction", "Auctions", "Bids go up, and every bid that counts goes down to all bidders.",
            new([Browser, Phone], Flow.Converse, MessageSize.Small, Rate.Seldom, FanOut.Crowd, Price.Money, Price.Money, []) { Beside = ["chat-send"], Wishes = [Aspect.Delivery, Aspect.Proxies] }),
        new("auction-countdown", "Auction countdowns", "How much time is left goes to all who watch, each second.",
            new([Browser, Phone], Flow.Push, MessageSize.Small, Rate.Steady, FanOut.Crowd, Price.Annoyance, Price.Nothing, []) { Beside = [], Wishes = [Aspect.Proxies] }),
        new("voting", "Live voting", "Votes come in a rush, each once; the count goes to all.",
            new([Browser, Phone], Flow.Ask, MessageSize.Small, Rate.Steady, FanOut.One, Price.Nothing, Price.Money, []) { Beside = ["ticker-fanout"], Wishes = [Aspect.Delivery, Aspect.Stateless] }),
        new("classroom", "Live classroom", "Slides, hands and questions between a teacher and a class.",
            new([Browser], Flow.Converse, MessageSize.Medium, Rate.Seldom, FanOut.Some, Price.Annoyance, Price.Annoyance, []) { Beside = ["chat-send-medium", "chat-history"], Wishes = [Aspect.Proxies] }),
        new("ride-matching", "Ride matching", "Phones of drivers and riders tell where they are, and hear of each other.",
            new([Phone], Flow.Converse, MessageSize.Small, Rate.Seldom, FanOut.One, Price.Annoyance, Price.Annoyance, []) { Beside = ["chat-send"], Wishes = [Aspect.Delivery, Aspect.OtherLanguages] }),
        new("location-tracking", "Location tracking", "Phones tell where they are, every few seconds.",
            new([Phone], Flow.Feed, MessageSize.Small, Rate.Seldom, FanOut.One, Price.Nothing, Price.Nothing, []) { Beside = ["ticker-ingest"], Wishes = [Aspect.OtherLanguages] }),
        new("sensor-telemetry", "Sensor telemetry", "Devices send readings, many of them, over a thin line.",
            new([Sensor], Flow.Feed, MessageSize.Small, Rate.Steady, FanOut.One, Price.Nothing, Price.Annoyance, []) { Beside = ["chat-send"], Wishes = [Aspect.OtherLanguages, Aspect.TypedContract] }),
        new("dashboard", "Dashboards for finance and operations", "Figures that change go to some dozens of screens; opening one reads them all.",
            new([Browser], Flow.Push, MessageSize.Small, Rate.Steady, FanOut.Some, Price.Annoyance, Price.Nothing, []) { Beside = ["ticker-snapshot"], Wishes = [Aspect.Proxies, Aspect.Tooling] }),
        new("notifications", "Notifications", "A notice goes to one person, now and then, on whatever they have open.",
            new([Browser, Phone], Flow.Push, MessageSize.Small, Rate.Seldom, FanOut.Crowd, Price.Nothing, Price.Annoyance, []) { Beside = [], Wishes = [Aspect.Delivery, Aspect.Proxies] }),
        new("viewers", "Viewer counts and comments beside a video", "A count that changes all the time and comments, to everybody who watches.",
            new([Browser, Phone], Flow.Push, MessageSize.Small, Rate.Steady, FanOut.Crowd, Price.Nothing, Price.Nothing, []) { Beside = ["chat-broadcast"], Wishes = [Aspect.Proxies] }),
        new("logs", "Live logs and errors", "Lines of a log go to a few who look on, as they are written.",
            new([Browser, Service], Flow.Push, MessageSize.Medium, Rate.Flood, FanOut.One, Price.Nothing, Price.Annoyance, []) { Beside = ["chat-history"], Wishes = [Aspect.Tooling] }),
        new("public-api", "Public web API", "Anybody asks, in any language, from anywhere.",
            new([Browser, Service, Phone], Flow.Ask, MessageSize.Medium, Rate.Seldom, FanOut.One, Price.Annoyance, Price.Annoyance, [Aspect.OtherLanguages, Aspect.Tooling]) { Beside = ["ticker-quote", "ticker-snapshot"], Wishes = [Aspect.Caching, Aspect.Proxies, Aspect.Stateless] }),
        new("internal-calls", "Calls between internal services", "Services of one system ask each other, many calls at once, on a contract that they share.",
            new([Service], Flow.Ask, MessageSize.Small, Rate.Flood, FanOut.One, Price.Annoyance, Price.Annoyance, [Aspect.TypedContract]) { Beside = ["chat-send-16", "chat-send-medium", "ticker-snapshot"], Wishes = [Aspect.OtherLanguages, Aspect.Delivery] }),
        new("background-jobs", "Background jobs", "Work is handed over and its outcome asked for later; nobody waits.",
            new([Service], Flow.Ask, MessageSize.Medium, Rate.Seldom, FanOut.One, Price.Nothing, Price.Money, [Aspect.Delivery]) { Beside = ["chat-send-large"], Wishes = [Aspect.Delivery, Aspect.TypedContract, Aspect.Tooling] }),
    ];
}
