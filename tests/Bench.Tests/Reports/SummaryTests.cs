using Bench.Records;
using Bench.Reports;

namespace Bench.Tests.Reports;

public class SummaryTests
{
    [Fact]
    public void A_swapped_winner_swaps_the_words()
    {
        var as_it_was = Words(RecordBuilder.Small(), "Who is fastest");
        var swapped = Words(RecordBuilder.Small(rest: 1500, socket: 2000), "Who is fastest");

        as_it_was.ShouldContain(static sentence => sentence.StartsWith("On memory, websocket-json is fastest", StringComparison.Ordinal) && sentence.Contains("chat-send (rest-json next", StringComparison.Ordinal));
        swapped.ShouldContain(static sentence => sentence.StartsWith("On memory, rest-json is fastest", StringComparison.Ordinal) && sentence.Contains("chat-send (websocket-json next", StringComparison.Ordinal));
        swapped.ShouldNotContain(static sentence => sentence.Contains("chat-send (rest-json next", StringComparison.Ordinal));
    }

    [Fact]
    public void Contenders_that_were_not_told_apart_share_the_lead_and_are_said_to()
    {
        Words(RecordBuilder.Small(), "Who is fastest").ShouldContain(
            "On memory, ticker-quote has no single winner: rest-json and websocket-json share the lead, no difference told apart (noise ±1.0 %).");
        Words(RecordBuilder.Small(), "What does not differ, or is undecided").ShouldContain(
            static sentence => sentence.StartsWith("ticker-quote on memory: ", StringComparison.Ordinal) && sentence.Contains("no difference told apart (noise ±1.0 %)", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_few_rounds_are_undecided_and_give_no_number()
    {
        var record = new RecordBuilder { Rounds = 5 }.Comparison("chat-send", "memory", ("floor", 100), ("a", 200), ("b", 900)).Build();

        Words(record, "Who is fastest").ShouldBe(
            ["On memory, chat-send has no single winner: undecided between a and b, because their intervals are too wide or the rounds too few."]);
        Words(record, "What does not differ, or is undecided").ShouldBe(
            ["chat-send on memory: b and a are undecided: the rounds were too few for an interval."]);
    }

    [Fact]
    public void A_wide_interval_is_undecided_and_no_tie()
    {
        var record = new RecordBuilder { Spread = 0.3, Rounds = 40 }
            .Comparison("chat-send", "memory", ("floor", 100), ("a", 200), ("b", 205)).Build();

        Words(record, "Who is fastest").Single().ShouldContain("undecided between");
        Words(record, "What does not differ, or is undecided").Single().ShouldContain("too wide an interval");
    }

    [Fact]
    public void Where_nothing_flips_it_is_said_along_what_it_was_looked()
    {
        var record = new RecordBuilder().Noise("chat-send/a/memory")
            .Comparison("chat-send", "memory", ("a", 100), ("b", 120))
            .Comparison("chat-send-64", "memory", ("a", 90), ("b", 110))
            .Build();

        Words(record, "What flips").ShouldBe(
            ["The number in flight (1 in flight, 64 in flight) was not seen to reverse the order of any two contenders: chat-send on memory."]);
    }

    [Fact]
    public void A_record_without_tournaments_ranks_nobody()
    {
        var record = RecordBuilder.Small() with { Tournaments = [] };

        Words(record, "Who is fastest").ShouldBe(
            ["No contenders were held against each other, so nobody is ranked. Means that were taken one after the other do not say who is faster."]);
    }

    [Fact]
    public void Where_there_are_ratios_it_is_said_that_one_process_gave_them()
    {
        Words(RecordBuilder.Small(), "How sure this is").ShouldContain(static sentence => sentence.StartsWith("All ratios come from one process", StringComparison.Ordinal));
        Words(RecordBuilder.Small() with { Tournaments = [] }, "How sure this is").ShouldHaveSingleItem();
    }

    private static IReadOnlyList<string> Words(RunRecord record, string title) =>
        Summary.Of(RunFindings.Of(record)).Single(part => part.Title == title).Sentences;
}
