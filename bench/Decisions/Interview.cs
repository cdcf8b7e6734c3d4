namespace Bench.Decisions;

/// <summary>The questions whose answers a decision is made from.</summary>
internal static class Interview
{
    /// <summary>What an interview's decision is called.</summary>
    public const string Name = "interview";

    /// <summary>Asks all of them.</summary>
    public static UseCase Ask(IQuestioner questioner)
    {
        var clients = questioner.Many<Client>("Who talks to the service?", Enum.GetValues<Client>(), Words.Of, atLeastOne: true);
        var flow = questioner.One<Flow>("Which way do messages go?", Enum.GetValues<Flow>(), Words.Of);
        var size = questioner.One<MessageSize>("How large is a message?", Enum.GetValues<MessageSize>(), Words.Of);
        var rate = questioner.One<Rate>("How often do they come?", Enum.GetValues<Rate>(), Words.Of);
        var fanOut = questioner.One<FanOut>("To how many does one go?", Enum.GetValues<FanOut>(), Words.Of);
        var late = questioner.One<Price>("What does a late one cost?", Enum.GetValues<Price>(), Words.Of);
        var lost = questioner.One<Price>("What does a lost one cost?", Enum.GetValues<Price>(), Words.Of);
        var musts = questioner.Many<Aspect>("What can't be done without?", Enum.GetValues<Aspect>(), Words.Of, atLeastOne: false);
        return new UseCase(
            Name,
            "A service",
            $"Messages go {Words.Of(flow)}.",
            new Answers(clients, flow, size, rate, fanOut, late, lost, musts) { Wishes = lost == Price.Money ? [Aspect.Delivery] : [] });
    }
}
