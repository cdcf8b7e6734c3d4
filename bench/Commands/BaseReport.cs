using Bench.Regression;

namespace Bench.Commands;

/// <summary>The document behind <c>check --base --json</c>.</summary>
/// <param name="Base">The ref, as it was typed.</param>
/// <param name="Commit">The commit that it names.</param>
/// <param name="Threshold">How much slower is let pass: 0.05 is 5 %.</param>
/// <param name="Confidence">How often all intervals hold the truth.</param>
/// <param name="Verdicts">One for each cell.</param>
/// <param name="Skipped">Cells that the base does not have, with the reason.</param>
internal sealed record BaseReport(
    string Base, string Commit, double Threshold, double Confidence, IReadOnlyList<BuildVerdict> Verdicts, IReadOnlyList<SkippedCell> Skipped);
