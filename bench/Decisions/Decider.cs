using Bench.Claims;
using Bench.Commands;
using Bench.Records;
using Bench.Reports;

namespace Bench.Decisions;

/// <summary>Asks the criteria of a use case of what was measured, one after the other, until one option is left or there is nothing left to ask.</summary>
internal static class Decider
{
    // What is deployed comes first: the wire with the most beneath it of those that were measured.
    private static readonly string[] s_wires = ["tls", "tcp", "memory"];

    /// <summary>Decides.</summary>
    /// <exception cref="UsageException">The answers contradict each other, or no record given has what they ask for.</exception>
    public static Decision Decide(UseCase useCase, Evidence evidence)
    {
        if (Contradictions.In(useCase.Answers) is { } contradiction)
        {
            throw new UsageException($"the answers contradict each other: {contradiction}. Nothing has been written.");
        }

        var options = Options(useCase.Answers, evidence);
        var outcome = Ask(useCase.Answers, options, evidence, s_wires);
        if (outcome.Left.Count == 0)
        {
            throw new UsageException(
                $"no option is left: {string.Join("; ", outcome.Steps.SelectMany(static step => step.Out).Select(static dropped => $"{dropped.Option}: {dropped.Why}"))}. Do without one of {Summary.List([.. useCase.Answers.Musts.Select(Words.Of)])}, or measure other contenders. Nothing has been written.");
        }

        return new Decision(
            useCase,
            [.. evidence.Sources.Select(static source => new ClaimsReport.Origin(source.Name, source.Record.Command, source.Record.StartedAt, source.Record.Profile))],
            outcome,
            DecisionRows.Of(useCase.Answers, outcome, evidence),
            DecisionDoubts.Of(useCase.Answers, outcome, evidence),
            [.. Flips(useCase.Answers, options, outcome, evidence)],
            [.. Unmeasured.Of(useCase.Answers, outcome, evidence)]);
    }

    private static string[] Options(Answers answers, Evidence evidence)
    {
        var workload = CriteriaFor.Workloads(answers)[0];
        string[] measured =
        [
            .. evidence.Sources.SelectMany(static source => source.Findings.Cells)
                .Where(cell => cell.Workload == workload && s_wires.Contains(cell.Wire) && cell.Status == CellStatus.Measured)
                .Select(static cell => cell.Contender).Distinct()
                .Where(static contender => Facts.ProtocolOf(contender) is not null),
        ];
        if (answers.Among.Except(measured).ToList() is { Count: > 0 } missing)
        {
            throw new UsageException(
                $"{Summary.List(missing)} is on the table, and no record given has {workload} of it; measure it with 'bench run --contender {string.Join(',', answers.Among)} --wire memory,tcp --workload {string.Join(',', CriteriaFor.AllWorkloads(answers))}', or name another with --among. Nothing has been written.");
        }

        string[] options = [.. measured.Where(contender => answers.Among.Count == 0 || answers.Among.Contains(contender))];
        return options.Length > 0
            ? options
            : throw new UsageException($"no record given has {workload}, which this decision rests on; measure it with --run, or name another record with --record. Nothing has been written.");
    }

    private static Outcome Ask(Answers answers, IReadOnlyList<string> options, Evidence evidence, IReadOnlyList<string> wires)
    {
        var (steps, left, unasked) = (new List<Step>(), options, new List<string>());
        foreach (var criterion in CriteriaFor.Of(answers))
        {
            // Musts are asked to the end: an option that is alone may still lack one. All else is asked to tell options apart.
            if (left.Count == 0 || (left.Count == 1 && !criterion.IsMust))
            {
                unasked.Add(criterion.Name);
                continue;
            }

            steps.Add(criterion.Ask(left, evidence, wires));
            left = steps[^1].Left;
        }

        return new Outcome(options, steps, unasked);
    }

    private static IEnumerable<Flip> Flips(Answers answers, IReadOnlyList<string> options, Outcome outcome, Evidence evidence)
    {
        foreach (var (words, other) in Variations.Of(answers))
        {
            if (Contradictions.In(other) is null && Differs(Ask(other, options, evidence, s_wires)) is { } chosen)
            {
                yield return new Flip(words, chosen);
            }
        }

        foreach (var wire in s_wires.Where(wire => evidence.Wires.Contains(wire)))
        {
            var there = Ask(answers, options, evidence, [wire]);
            if (there.Steps.Any(step => step.Wire == wire) && Differs(there) is { } chosen)
            {
                yield return new Flip($"Read on {wire} alone", chosen);
            }
        }

        string? Differs(Outcome there) => there.Left.Count > 0 && !there.Left.Contains(outcome.Left[0]) ? there.Left[0] : null;
    }
}
