using Payloads;

namespace Bench.Web;

/// <summary>What the page is told when it opens.</summary>
/// <param name="Protocols">Every protocol, those that can't be had with their reason.</param>
/// <param name="Room">The room of typed messages.</param>
/// <param name="Messages">What is posted by itself: the messages that <c>bench load</c> sends.</param>
internal sealed record WebStage(IReadOnlyList<WebStage.Entry> Protocols, string Room, IReadOnlyList<ChatMessage> Messages)
{
    /// <summary>A protocol.</summary>
    /// <param name="Id">Its contender's ID.</param>
    /// <param name="Label">What people call it.</param>
    /// <param name="Client">Which of the page's clients speaks it.</param>
    /// <param name="Polls">Whether the page asks by the clock.</param>
    /// <param name="Address">Where it is served, as host and port; null where it is not.</param>
    /// <param name="WhyNot">Why it is not served; null where it is.</param>
    internal sealed record Entry(string Id, string Label, string Client, bool Polls, string? Address, string? WhyNot);
}
