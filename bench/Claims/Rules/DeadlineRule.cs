using System.Globalization;
using Bench.Records;
using Bench.Reports;

namespace Bench.Claims.Rules;

/// <summary>A deadline that fires gives the caller back no later than a timer would that nothing hangs on, and costs it no connection.</summary>
/// <param name="contenders">Whose deadlines.</param>
/// <param name="threshold">From where on a difference counts, and why.</param>
internal sealed class DeadlineRule(IReadOnlyList<string> contenders, Threshold threshold) : Rule(threshold)
{
    private const double Tail = 0.99;

    // Microseconds: who is late by less than the clock's step is not late, and nothing can be held against a lateness of none.
    private const double Step = 1000;

    public override IEnumerable<Looked> Look(Evidence evidence)
    {
        var fired = evidence.Load(static load => load.GivenUp).Where(one => contenders.Contains(one.Entry.Contender)).ToList();
        return fired.Count == 0
            ? [Looked.Without("how late a deadline fires", "no record given has deadlines that fired; 'bench deadlines' lets them fire")]
            : fired.SelectMany(one => one.Entry.Incomplete is { } why
                ? [Looked.Without($"how late a deadline fires, {one.Entry.Id}", $"it ended early: {why}")]
                : new[] { Late(one.Source, one.Entry), Connections(one.Source, one.Entry) });
    }

    private Looked Late(EvidenceSource source, DeadlineRecord fired)
    {
        double[] late = [Late(fired, fired.Waited), Late(fired, fired.Timer)];
        var ratio = SingleRun.Ratio(late[0], late[1]);
        return Row(source, fired, "p99 of how late the caller goes on, 1 ms at the least, against a timer alone", late, "µs", ratio, Threshold.NotMore(ratio));
    }

    private static double Late(DeadlineRecord fired, LatencyRecord latency) =>
        Math.Max((latency.At(Tail) ?? 0) - (TimeSpan.FromMilliseconds(fired.DeadlineMilliseconds).TotalMicroseconds), Step);

    // Counted, not timed: one lost in a hundred is one lost.
    private static Looked Connections(EvidenceSource source, DeadlineRecord fired) => Row(
        source, fired, "connections lost for each call that was given up", [fired.ConnectionsLost], "", null, fired.ConnectionsLost > 0 ? Bearing.Against : Bearing.For);

    private static Looked Row(EvidenceSource source, DeadlineRecord fired, string figure, double[] values, string unit, Estimate? ratio, Bearing bearing) =>
        Looked.At(new EvidenceRow(
            fired.Contender,
            figure,
            string.Create(CultureInfo.InvariantCulture, $"a deadline of {fired.DeadlineMilliseconds:0.###} ms"),
            fired.Wire,
            source.Name,
            [fired.Id],
            values,
            unit,
            ratio,
            bearing,
            SingleRun.Note));
}
