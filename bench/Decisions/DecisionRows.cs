using Bench.Claims;
using Bench.Records;

namespace Bench.Decisions;

/// <summary>Gathers the figures of every option, those that are out included: a reader sees what was given up.</summary>
internal static class DecisionRows
{
    public static IReadOnlyList<DecisionRow> Of(Answers answers, Outcome outcome, Evidence evidence)
    {
        var chosen = outcome.Left[0];
        return
        [
            .. from workload in CriteriaFor.AllWorkloads(answers)
               from wire in evidence.Wires
               where wire != "testhost" // Neither protocol nor framing is there.
               let source = evidence.Sources.FirstOrDefault(source => source.Findings.Compared(workload, wire) is not null)
               where source is not null
               from option in outcome.Left.Concat(outcome.Options.Except(outcome.Left))
               let cell = source.Findings.Cell(workload, option, wire)
               where cell is { Status: CellStatus.Measured }
               select new DecisionRow(source.Name, cell, source.Findings.Compared(workload, wire)!.Between(option, chosen)?.Ratio, option == chosen),
        ];
    }
}
