using System.Globalization;
using Bench.Records;

namespace Bench.Claims.Rules;

/// <summary>Updates reach subscribers sooner, or with fewer bytes, by one contender than by others, at the same rate and for as many subscribers.</summary>
/// <param name="contender">By whom.</param>
/// <param name="others">Than by whom.</param>
/// <param name="figures">Which figures should be less.</param>
/// <param name="threshold">From where on a difference counts, and why.</param>
/// <param name="orAsGood">Whether it is enough not to be more.</param>
internal sealed class PushRule(
    string contender, IReadOnlyList<string> others, IReadOnlyList<PushFigure> figures, Threshold threshold, bool orAsGood = false)
    : Rule(threshold)
{
    public override IEnumerable<Looked> Look(Evidence evidence)
    {
        var pushes = evidence.Load(static load => load.Pushes).Where(static push => push.Entry.Void is null).ToList();
        foreach (var other in others)
        {
            var pairs = (from push in pushes
                         from second in pushes
                         where push.Entry.Contender == contender && second.Entry.Contender == other && push.Source == second.Source
                             && push.Entry.Wire == second.Entry.Wire && push.Entry.TargetRate.Equals(second.Entry.TargetRate) && push.Entry.Subscribers == second.Entry.Subscribers
                         select (push.Source, Push: push.Entry, Other: second.Entry)).ToList();
            foreach (var looked in from pair in pairs from figure in figures select Row(pair.Source, pair.Push, pair.Other, figure))
            {
                yield return looked;
            }

            if (pairs.Count == 0)
            {
                yield return Looked.Without($"push delivery by {contender} beside {other}", Why(other));
            }
        }
    }

    private string Why(string other) =>
        new[] { contender, other }.FirstOrDefault(static name => Servers.Contenders.All.All(known => known.Name != name)) is { } unknown
            ? $"there is no contender {unknown} yet"
            : "no record given has both at the same rate, with as many subscribers, on the same wire";

    private Looked Row(EvidenceSource source, PushRecord push, PushRecord other, PushFigure figure)
    {
        if (figure.Of(push) is not { } less || figure.Of(other) is not { } more)
        {
            return Looked.Without($"{figure.Name} of {push.Id} against {other.Id}", "it was not kept");
        }

        var ratio = SingleRun.Ratio(less, more);
        return Looked.At(new EvidenceRow(
            $"{push.Contender} against {other.Contender}{Polling(other)}",
            figure.Name,
            string.Create(CultureInfo.InvariantCulture, $"{push.TargetRate:0.###} updates/s to {push.Subscribers}"),
            push.Wire,
            source.Name,
            [push.Id, other.Id],
            [less, more],
            figure.Unit,
            ratio,
            orAsGood ? Threshold.NotMore(ratio) : Threshold.Less(ratio),
            string.Join("; ", [SingleRun.Note, .. Flaws(push), .. Flaws(other)])));
    }

    private static string Polling(PushRecord push) => push.PollingMilliseconds is { } pause
        ? string.Create(CultureInfo.InvariantCulture, $" polling every {pause:0.###} ms")
        : "";

    private static IEnumerable<string> Flaws(PushRecord push)
    {
        if (push.Incomplete is { } why)
        {
            yield return $"{push.Contender} ended early: {why}";
        }

        if (push.Counts is { Lost: > 0 } or { Duplicated: > 0 } or { Reordered: > 0 } or { Errors: > 0 })
        {
            yield return $"{push.Contender} lost {push.Counts.Lost}, doubled {push.Counts.Duplicated}, reordered {push.Counts.Reordered}, failed {push.Counts.Errors}";
        }
    }
}
