using Bench.Records;

namespace Bench.Launches;

/// <summary>What came of a match in a child process.</summary>
/// <param name="Tournament">Its rounds; null where an answer was wrong.</param>
/// <param name="Wrong">The ID of the cell that gave a wrong answer.</param>
/// <param name="Why">What was wrong.</param>
internal sealed record MatchAnswer(TournamentRecord? Tournament, string? Wrong = null, string? Why = null);
