using Bench.Duels;

namespace Bench.Commands;

/// <summary>What this machine can tell apart: the document behind <c>noise --json</c>.</summary>
/// <param name="Duels">Every duel.</param>
/// <param name="Floor">All of them together; null where none got an interval.</param>
internal sealed record NoiseReport(IReadOnlyList<NoiseRow> Duels, NoiseFloor? Floor);
