using Bench.Claims;

namespace Bench.Decisions.Criteria;

/// <summary>Who has an aspect that no stopwatch shows. Where it is a must, only who lacks it goes; where it is a wish, whoever has less of it than others.</summary>
internal sealed class FactCriterion(Aspect aspect, bool isMust, string reason) : Criterion(Words.Of(aspect) + (isMust ? ", a must" : ""), reason)
{
    public override bool IsMust => isMust;

    public override Step Ask(IReadOnlyList<string> options, Evidence evidence, IReadOnlyList<string> wires)
    {
        var least = isMust ? Fit.Partly : options.Max(option => Facts.Of(option, aspect).Fit);
        return Answer(
            [.. options.Where(option => Facts.Of(option, aspect).Fit >= least)],
            [.. options.Where(option => Facts.Of(option, aspect).Fit < least).Select(option => new Dropped(option, Facts.Of(option, aspect).Says.TrimEnd('.')))]);
    }
}
