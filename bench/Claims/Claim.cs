using Bench.Claims.Rules;

namespace Bench.Claims;

/// <summary>Something that people repeat about protocols, with what decides whether it holds.</summary>
/// <param name="Id">The ID: never renamed, only removed or added.</param>
/// <param name="Statement">The claim, as it is repeated.</param>
/// <param name="Decides">What decides it, in words.</param>
/// <param name="Rules">What is looked at, and from where on it counts.</param>
internal sealed record Claim(string Id, string Statement, string Decides, IReadOnlyList<Rule> Rules)
{
    /// <summary>What is not looked at though a reader might think so; null where nothing is.</summary>
    public string? Limits { get; init; }
}
