using Bench.Duels;

namespace Bench.Commands;

/// <summary>One duel: the document behind <c>duel --json</c>.</summary>
/// <param name="Workload">The workload's ID.</param>
/// <param name="Contender">The lane that is the ratio's numerator.</param>
/// <param name="Reference">The lane that is its denominator.</param>
/// <param name="Verdict">What the ratio says, judged by the noise.</param>
/// <param name="Ratio">Contender to reference; null where undecided.</param>
/// <param name="Noise">The reference against itself, in the same rounds; null where undecided.</param>
/// <param name="Launches">Over how many processes.</param>
/// <param name="Settled">Whether the warm-up ended because nothing got faster any more, and not because its time was over.</param>
/// <param name="Disturbed">Whether something else had the core so often that all rounds count; otherwise those count in which the lanes had it to themselves.</param>
/// <param name="Rounds">How many rounds were run.</param>
/// <param name="Seconds">How long the rounds took.</param>
internal sealed record DuelReport(
    string Workload, string Contender, string Reference, Verdict Verdict, Ratio? Ratio, Ratio? Noise, int Launches, bool Settled, bool Disturbed, int Rounds, double Seconds);
