using Bench.Claims;
using Bench.Commands;

namespace Bench.Decisions.Criteria;

/// <summary>Whose messages are late the least under load: the 99th percentile of delivery where the service pushes, of answers where it is asked, at the highest rate that all options have.</summary>
internal sealed class LatencyCriterion(bool pushes, string reason) : Criterion("lateness under load", reason)
{
    /// <summary>From where on a difference counts, as a part: of one run each, without an interval.</summary>
    public const double Counts = 0.5;
    private const double Tail = 0.99;

    public override Step Ask(IReadOnlyList<string> options, Evidence evidence, IReadOnlyList<string> wires)
    {
        var runs = pushes
            ? evidence.Load(static load => load.Pushes).Where(static push => push.Entry.Void is null).Select(static push => (push.Source, push.Entry.Id, push.Entry.Contender, push.Entry.Wire, At: (Rate: push.Entry.TargetRate, push.Entry.Subscribers), Late: push.Entry.Uncorrected.At(Tail)))
            : evidence.Load(static load => load.Runs).Where(static run => run.Entry.Void is null).Select(static run => (run.Source, run.Entry.Id, run.Entry.Contender, run.Entry.Wire, At: (Rate: run.Entry.TargetRate, Subscribers: run.Entry.Connections), Late: run.Entry.Corrected.At(Tail)));
        var setting = runs.Where(run => run.Late is not null && wires.Contains(run.Wire) && options.Contains(run.Contender))
            .GroupBy(static run => (run.Source, run.Wire, run.At))
            .Where(alike => options.All(option => alike.Any(run => run.Contender == option)))
            .MaxBy(static alike => alike.Key.At.Rate);
        if (setting is null)
        {
            return Unasked(options, $"no record given has {(pushes ? "push delivery" : "an open-loop run")} of {Reports.Summary.List(options)} at one rate");
        }

        // Whoever polls at several intervals is judged by its best.
        var ordered = options.Select(option => setting.Where(run => run.Contender == option).MinBy(static run => run.Late!.Value)).OrderBy(static run => run.Late!.Value).ToList();
        var least = ordered[0];
        return Answer(
            [.. ordered.Where(run => run.Late <= least.Late * (1 + Counts)).Select(static run => run.Contender)],
            [
                .. from run in ordered
                   where run.Late > least.Late * (1 + Counts)
                   select new Dropped(run.Contender, $"of a hundred messages one is later than {Format.Time(run.Late!.Value * 1000)}, of {least.Contender}'s than {Format.Time(least.Late!.Value * 1000)} ({run.Id}, {least.Id}; {SingleRun.Note})"),
            ]) with { Wire = setting.Key.Wire, Record = setting.Key.Source.Name };
    }
}
