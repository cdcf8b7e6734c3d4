using Bench.Claims;
using Bench.Reports;

namespace Bench.Decisions;

/// <summary>Why a decision is to be read with care.</summary>
internal static class DecisionDoubts
{
    public static Certainty Of(Answers answers, Outcome outcome, Evidence evidence) => Certainty.Of([.. Reasons(answers, outcome, evidence)]);

    private static IEnumerable<string> Reasons(Answers answers, Outcome outcome, Evidence evidence)
    {
        if (outcome.Left.Count > 1)
        {
            yield return $"nothing that was asked tells {Summary.List(outcome.Left)} apart";
        }

        if (outcome.Steps.Where(static step => step.Missing is not null).Select(static step => step.Criterion).ToList() is { Count: > 0 } unasked)
        {
            yield return $"could not be asked: {string.Join(", ", unasked)}";
        }

        if (evidence.Sources.SelectMany(static source => source.Findings.Cells).FirstOrDefault(cell =>
            cell.Contender == outcome.Left[0] && cell.Emulation is not null && cell.Workload == CriteriaFor.Workloads(answers)[0]) is { } emulated)
        {
            yield return $"{outcome.Left[0]} is emulated here: {(MayPoll(emulated.Contender) ? "its cell polls without pause, as no deployed client may" : emulated.Emulation)}";
        }

        if (outcome.Steps.Any(static step => step is { Wire: "memory", Out.Count: > 0 }))
        {
            yield return "some times are from the memory wire, without the kernel's part";
        }

        if (Unmeasured.Protocols(answers, evidence) is { Count: > 0 } protocols)
        {
            yield return $"not among the options, because not measured: {Summary.List(protocols)}";
        }

        var used = outcome.Steps.Select(static step => step.Record).ToHashSet();
        foreach (var doubt in evidence.Sources.Where(source => used.Contains(source.Name)).SelectMany(Weighing.Doubts).Distinct())
        {
            yield return doubt;
        }
    }

    private static bool MayPoll(string contender) =>
        Servers.Contenders.All.All(known => known.Name != contender || known.PollsByTheClock);
}
