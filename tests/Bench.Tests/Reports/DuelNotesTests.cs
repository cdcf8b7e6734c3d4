using Bench.Reports;

namespace Bench.Tests.Reports;

public class DuelNotesTests
{
    [Fact]
    public void Ratios_beside_a_neighbour_are_said_to_be() =>
        Notes(calm: '-', settled: true).ShouldHaveSingleItem().ShouldBe(
            "On memory and testhost, the core was seldom this program's alone: what something else on the machine did is in these ratios.");

    [Fact]
    public void A_warm_up_that_was_cut_short_is_said_to_be() =>
        Notes(calm: '+', settled: false).ShouldHaveSingleItem().ShouldContain("before everything had settled");

    [Fact]
    public void Where_all_is_well_nothing_is_said() => Notes(calm: '+', settled: true).ShouldBeEmpty();

    private static IEnumerable<string> Notes(char calm, bool settled)
    {
        var record = RecordBuilder.Small();
        var tournaments = record.Tournaments.Select(tournament => tournament with
        {
            Settled = settled,
            Calm = [.. tournament.Contestants.Select(_ => new string(calm, tournament.Rounds.Count))],
        });
        var findings = RunFindings.Of(record with { Tournaments = [.. tournaments] });
        return DuelNotes.Of(findings, findings.Comparisons[0].Workload);
    }
}
