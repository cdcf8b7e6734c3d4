namespace Bench.Decisions;

/// <summary>Answers that can't all hold.</summary>
internal static class Contradictions
{
    /// <summary>What contradicts what, and which answer to change; null where nothing does.</summary>
    public static string? In(Answers answers) =>
        answers.Clients.Count == 0
            ? "nobody talks to the service; name at least one kind of client"
        : answers is { Flow: Flow.Ask or Flow.Feed, FanOut: not FanOut.One }
            ? $"one message goes to many, and yet messages go {Words.Of(answers.Flow)}; say that the service pushes or converses, or that a message goes to one"
        : answers.Pushes && answers.Musts.Contains(Aspect.Stateless)
            ? "the service speaks without having been asked, and yet no server may keep state; who pushes has to know to whom: let clients ask, or let servers keep state"
        : answers.Flow != Flow.Ask && answers.Musts.Contains(Aspect.Caching)
            ? $"answers must be kept by caches, and yet messages go {Words.Of(answers.Flow)}; only what was asked for can be kept: let clients ask, or do without caches"
        : answers.Clients.Contains(Client.Browser) && answers.Among.Count > 0 && answers.Among.All(static name => Facts.Of(name, Aspect.Browsers).Fit == Fit.No)
            ? $"browsers are among the clients, and yet only {Reports.Summary.List(answers.Among)} is on the table, which no browser speaks: {Facts.Of(answers.Among[0], Aspect.Browsers).Says} Put another protocol on the table, or leave browsers out"
        : answers.Musts.FirstOrDefault(must => answers.Among.Count > 0 && answers.Among.All(name => Facts.Of(name, must).Fit == Fit.No), (Aspect)(-1)) is var lacking and >= 0
            ? $"{Words.Of(lacking)} can't be done without, and yet only {Reports.Summary.List(answers.Among)} is on the table, which lacks it; put another protocol on the table, or do without"
        : null;
}
