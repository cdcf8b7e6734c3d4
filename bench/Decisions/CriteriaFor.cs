using Bench.Decisions.Criteria;

namespace Bench.Decisions;

/// <summary>Which criteria answers ask for, in which order. The same for every use case: no profile has an order of its own.</summary>
internal static class CriteriaFor
{
    /// <summary>The workloads that are what the service does, the most telling first.</summary>
    public static IReadOnlyList<string> Workloads(Answers answers) => answers switch
    {
        { Flow: Flow.Push, FanOut: FanOut.One } => ["ticker-stream"],
        { Flow: Flow.Push, Rate: Rate.Seldom } => ["chat-broadcast"],
        { Flow: Flow.Push } => ["ticker-fanout"],
        { Flow: Flow.Feed, Rate: Rate.Seldom } => ["chat-send"],
        { Flow: Flow.Feed } => ["ticker-ingest"],
        { Flow: Flow.Converse, FanOut: FanOut.One } => ["chat-converse"],
        { Flow: Flow.Converse } => ["chat-broadcast", "chat-converse"],
        { Size: MessageSize.Bulk } => ["ticker-snapshot"],
        { Size: MessageSize.Large } => ["chat-send-large"],
        { Size: MessageSize.Medium } => ["chat-send-medium"],
        { Rate: Rate.Flood } => ["chat-send-64"],
        { Rate: Rate.Steady } => ["chat-send-16"],
        _ => ["chat-send"],
    };

    /// <summary>The workloads that a decision looks at: what the service does, and what matters beside it.</summary>
    public static IReadOnlyList<string> AllWorkloads(Answers answers) => [.. Workloads(answers).Concat(answers.Beside).Distinct()];

    /// <summary>The criteria, in the order in which they are asked.</summary>
    public static IReadOnlyList<Criterion> Of(Answers answers)
    {
        Criterion[] cost = [.. Cost(answers)];
        Criterion[] wishes = [.. answers.Wishes.Except(answers.Musts).Select(static wish => new FactCriterion(wish, isMust: false, "It would be welcome."))];
        return
        [
            .. Musts(answers),
            .. answers.IsLoaded ? cost.Concat<Criterion>(wishes) : wishes.Concat(cost),
        ];
    }

    private static IEnumerable<Criterion> Musts(Answers answers)
    {
        if (answers.Clients.Contains(Client.Browser) && !answers.Musts.Contains(Aspect.Browsers))
        {
            yield return new FactCriterion(Aspect.Browsers, isMust: true, "Browsers are among the clients.");
        }

        foreach (var must in answers.Musts)
        {
            yield return new FactCriterion(must, isMust: true, "It can't be done without.");
        }

        if (answers is { Pushes: true, Late: Price.Money })
        {
            yield return new NativeCriterion(Workloads(answers)[0], "The service speaks unasked, and what is late costs money: polling is late by its interval.");
        }
    }

    private static IEnumerable<Criterion> Cost(Answers answers)
    {
        if (answers.Late == Price.Money)
        {
            yield return new LatencyCriterion(answers.Pushes, "What is late costs money, so that the latest messages count, not the mean.");
        }

        var primary = Workloads(answers)[0];
        var thin = answers.Clients.Contains(Client.Phone) || answers.Clients.Contains(Client.Sensor);
        var bytes = new BytesCriterion(primary, thin ? "Batteries and thin lines pay by the byte." : "What passes is paid for at the network's edge.");
        if (thin)
        {
            yield return bytes;
        }

        yield return new TimeCriterion(primary, answers.IsLoaded ? "It is what the service does most, under load." : "It is what the service does; at less than one a second it counts after what would be welcome.");
        foreach (var workload in AllWorkloads(answers).Skip(1))
        {
            yield return new TimeCriterion(workload, Workloads(answers).Contains(workload) ? "It is part of what the service does." : "It matters beside what the service does most.");
        }

        if (answers.Pushes && answers.FanOut == FanOut.Crowd)
        {
            yield return new MemoryCriterion("A crowd of connections stands idle most of the time.");
        }

        if (!thin)
        {
            yield return bytes;
        }
    }
}
