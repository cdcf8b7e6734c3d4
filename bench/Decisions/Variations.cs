namespace Bench.Decisions;

/// <summary>Answers with one of them changed, to see which of them the decision hangs on.</summary>
internal static class Variations
{
    public static IEnumerable<(string Words, Answers Answers)> Of(Answers answers) =>
    [
        .. answers.Clients.Where(_ => answers.Clients.Count > 1)
            .Select(client => ($"Without {Words.Of(client)} among the clients", answers with { Clients = [.. answers.Clients.Where(other => other != client)] })),
        .. Some(answers.Clients is [not Client.Service], "With services as the only clients", answers with { Clients = [Client.Service] }),
        .. Some(!answers.Clients.Contains(Client.Browser), "With browsers among the clients", answers with { Clients = [.. answers.Clients, Client.Browser] }),
        .. answers.Musts.Select(must => ($"If {Words.Of(must)} could be done without", answers with { Musts = [.. answers.Musts.Where(other => other != must)], Wishes = [.. answers.Wishes.Where(other => other != must)] })),
        .. answers.Wishes.Except(answers.Musts).Select(wish => ($"If {Words.Of(wish)} were not welcome", answers with { Wishes = [.. answers.Wishes.Where(other => other != wish)] })),
        .. Enum.GetValues<Rate>().Where(rate => rate != answers.Rate).Select(rate => ($"If messages came {Words.Of(rate)}", answers with { Rate = rate })),
        .. Enum.GetValues<FanOut>().Where(fanOut => fanOut != answers.FanOut).Select(fanOut => ($"If a message went {Words.Of(fanOut)}", answers with { FanOut = fanOut })),
        .. Enum.GetValues<MessageSize>().Where(size => size != answers.Size).Select(size => ($"If a message were {Words.Of(size)}", answers with { Size = size })),
        .. Enum.GetValues<Price>().Where(price => price != answers.Late).Select(price => ($"If a late message cost {Words.Of(price)}", answers with { Late = price })),
    ];

    private static IEnumerable<(string Words, Answers Answers)> Some(bool holds, string words, Answers answers)
    {
        if (holds)
        {
            yield return (words, answers);
        }
    }
}
