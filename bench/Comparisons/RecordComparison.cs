using Bench.Regression;

namespace Bench.Comparisons;

/// <summary>Two records, cell by cell.</summary>
/// <param name="Differences">Why times can't be compared; empty where they can.</param>
/// <param name="Figures">Every deterministic figure that both have.</param>
/// <param name="Times">The times; none where the machines differ.</param>
/// <param name="OnlyBefore">Cells that the later record does not have.</param>
/// <param name="OnlyAfter">Cells that the earlier record does not have.</param>
internal sealed record RecordComparison(
    IReadOnlyList<string> Differences,
    IReadOnlyList<FigureChange> Figures,
    IReadOnlyList<TimeChange> Times,
    IReadOnlyList<string> OnlyBefore,
    IReadOnlyList<string> OnlyAfter)
{
    /// <summary>What no comparison of two records can rule out.</summary>
    public const string Caveat =
        "Two records were not interleaved: between them the machine may have drifted, and each is of processes of its own, whose luck is in no interval of a single launch. "
        + "A ratio to the floor takes out what befell both in their record, but a change of the floor itself shows in every cell. "
        + "What is to be believed, 'bench check --base' has to confirm.";
}
