namespace Bench.Claims;

/// <summary>A point that a claim asks for and that no record has.</summary>
/// <param name="What">What is missing: "chat-send/sse-json/memory".</param>
/// <param name="Why">Why, as far as it is known here.</param>
/// <param name="Cells">The cells to be measured in one run; empty where it is not a run that measures it, or where this program can't.</param>
internal sealed record MissingPoint(string What, string Why, IReadOnlyList<string> Cells);
