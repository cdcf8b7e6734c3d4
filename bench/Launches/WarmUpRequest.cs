namespace Bench.Launches;

/// <summary>What a child process is to warm up.</summary>
/// <param name="Matches">Who takes part in these.</param>
internal sealed record WarmUpRequest(IReadOnlyList<MatchRequest> Matches);
