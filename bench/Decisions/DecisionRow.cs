using Bench.Reports;

namespace Bench.Decisions;

/// <summary>What was measured of one option on one workload and wire.</summary>
/// <param name="Record">The record's name.</param>
/// <param name="Cell">The cell, with its figures.</param>
/// <param name="AgainstChosen">How many times as long it takes as the chosen option, in the same rounds; null where undecided, or where there are no such rounds.</param>
/// <param name="IsChosen">Whether it is the chosen option itself.</param>
internal sealed record DecisionRow(string Record, CellFinding Cell, Estimate? AgainstChosen, bool IsChosen);
