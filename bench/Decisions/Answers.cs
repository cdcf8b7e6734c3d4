namespace Bench.Decisions;

/// <summary>What has to be known of a service before its protocol can be chosen.</summary>
/// <param name="Clients">Who talks to it.</param>
/// <param name="Flow">Which way messages go.</param>
/// <param name="Size">How large they are.</param>
/// <param name="Rate">How often they come.</param>
/// <param name="FanOut">To how many clients one goes.</param>
/// <param name="Late">What a late one costs.</param>
/// <param name="Lost">What a lost one costs.</param>
/// <param name="Musts">What can't be done without: an option that lacks it is out.</param>
internal sealed record Answers(
    IReadOnlyList<Client> Clients, Flow Flow, MessageSize Size, Rate Rate, FanOut FanOut, Price Late, Price Lost, IReadOnlyList<Aspect> Musts)
{
    /// <summary>What would be welcome, the most welcome first: it decides where the measurements leave several.</summary>
    public IReadOnlyList<Aspect> Wishes { get; init; } = [];

    /// <summary>Workloads that matter beside the flow, such as reading a history.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>Contenders that are on the table; empty for all that were measured.</summary>
    public IReadOnlyList<string> Among { get; init; } = [];

    /// <summary>Whether there is so much traffic that what a message costs the server counts before what would be welcome.</summary>
    public bool IsLoaded => Rate != Rate.Seldom || FanOut == FanOut.Crowd;

    /// <summary>Whether the service speaks without having been asked.</summary>
    public bool Pushes => Flow is Flow.Push or Flow.Converse;
}
