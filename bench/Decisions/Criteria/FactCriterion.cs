using Bench.Claims;

namespace Bench.Decisions.Criteria;

/// <summary>
/// Who has an aspect that no stopwatch shows: whoever has less of it than others goes. Where it is a must, having it in part does
/// only where nobody has more, and not at all does never.
/// </summary>
internal sealed class FactCriterion(Aspect aspect, bool isMust, string reason) : Criterion(Words.Of(aspect) + (isMust ? ", a must" : ""), reason)
{
    public override bool IsMust => isMust;

    public override Step Ask(IReadOnlyList<string> options, Evidence evidence, IReadOnlyList<string> wires)
    {
        var most = options.Max(option => Facts.Of(option, aspect).Fit);
        var least = isMust && most < Fit.Partly ? Fit.Partly : most;
        return Answer(
            [.. options.Where(option => Facts.Of(option, aspect).Fit >= least)],
            [.. options.Where(option => Facts.Of(option, aspect).Fit < least).Select(option => new Dropped(option, Facts.Of(option, aspect).Says.TrimEnd('.')))]);
    }
}
