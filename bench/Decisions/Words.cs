namespace Bench.Decisions;

/// <summary>Answers in words, the same in questions and in decisions.</summary>
internal static class Words
{
    public static string Of(Client client) => client switch
    {
        Client.Browser => "browsers",
        Client.Phone => "phones",
        Client.Service => "services in the same network",
        _ => "devices with little power and bandwidth",
    };

    public static string Of(Flow flow) => flow switch
    {
        Flow.Ask => "from a client that asks to a service that answers",
        Flow.Push => "from the service to clients, unasked",
        Flow.Feed => "from clients to the service, with little back",
        _ => "both ways, at any time",
    };

    public static string Of(MessageSize size) => size switch
    {
        MessageSize.Small => "a line of text or a price",
        MessageSize.Medium => "a long paragraph",
        MessageSize.Large => "a document",
        _ => "many small things at once",
    };

    public static string Of(Rate rate) => rate switch
    {
        Rate.Seldom => "less than one a second for each client",
        Rate.Steady => "some a second for each client",
        _ => "hundreds a second for each client, or more",
    };

    public static string Of(FanOut fanOut) => fanOut switch
    {
        FanOut.One => "to one",
        FanOut.Some => "to tens",
        _ => "to hundreds, or more",
    };

    public static string Of(Price price) => price switch
    {
        Price.Nothing => "nothing",
        Price.Annoyance => "annoyance",
        _ => "money",
    };

    public static string Of(Aspect aspect) => aspect switch
    {
        Aspect.Browsers => "reach in browsers",
        Aspect.Proxies => "reach through proxies",
        Aspect.Caching => "caching",
        Aspect.TypedContract => "a typed contract",
        Aspect.Tooling => "tooling and debugging",
        Aspect.OtherLanguages => "other languages",
        Aspect.Delivery => "delivery guarantees",
        _ => "no state at the server",
    };

    public static string Of(Fit fit) => fit.ToString().ToLowerInvariant();
}
