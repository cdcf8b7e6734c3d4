using Bench.Reports;

namespace Bench.Tests.Reports;

public class DuelNotesTests
{
    [Fact]
    public void Ratios_beside_a_neighbour_are_said_to_be() =>
        Notes(calm: '-', settled: true).ShouldHaveSingleItem().ShouldBe(
            "On memory and testhost, the core was too seldom this program's alone: what something else on the machine did is in these ratios.");

    [Fact]
    public void A_warm_up_that_was_cut_short_is_said_to_be() =>
        Notes(calm: '+', settled: false).ShouldHaveSingleItem().ShouldContain("before everything had settled");

    [Fact]
    public void Where_all_is_well_nothing_is_said() => Notes(calm: '+', settled: true).ShouldBeEmpty();

    [Fact]
    public void A_whole_record_names_the_comparisons_beside_a_neighbour()
    {
        DuelNotes.Of(Findings(calm: '-', settled: true)).ShouldHaveSingleItem().ShouldStartWith(
            "In 5 of 5 comparisons the core was too seldom this program's alone, and what something else on the machine did is in their ratios: chat-send on memory, ");
        DuelNotes.Of(Findings(calm: '+', settled: true)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Notes(char calm, bool settled)
    {
        var findings = Findings(calm, settled);
        return DuelNotes.Of(findings, findings.Comparisons[0].Workload);
    }

    private static RunFindings Findings(char calm, bool settled)
    {
        var record = RecordBuilder.Small();
        var tournaments = record.Tournaments.Select(tournament => tournament with
        {
            Settled = settled,
            Calm = [.. tournament.Contestants.Select(_ => new string(calm, tournament.Rounds.Count))],
        });
        return RunFindings.Of(record with { Tournaments = [.. tournaments] });
    }
}
