using Bench.Records;
using Bench.Reports;

namespace Bench.Tests.Reports;

public class DeadlineWordsTests
{
    private readonly IReadOnlyList<DeadlineRecord> _deadlines = Overdue.Section().GivenUp;

    [Fact]
    public void Each_that_was_measured_has_its_sentence() => DeadlineWords.Of(_deadlines).ShouldBe(
    [
        "On tcp, by a deadline of 20ms, rest-json has the caller go on after 20.0 ms (p99 20.2 ms), where the timer alone takes 20.2 ms (p99 20.8 ms), and loses its connection each time.",
        "On tcp, by a deadline of 20ms, grpc has the caller go on after 20.3 ms (p99 21.0 ms), where the timer alone takes 20.2 ms (p99 20.8 ms), and keeps its connection.",
    ]);

    [Fact]
    public void A_connection_that_is_lost_now_and_then_is_not_said_to_be_lost_each_time() =>
        DeadlineWords.Of([Overdue.Of("grpc", 250, 0.25)]).Single().ShouldEndWith("and loses 0.25 connections a call, on average.");

    [Fact]
    public void Of_one_that_ended_early_nothing_is_said() =>
        DeadlineWords.Of([Overdue.Of("grpc", 250, 0) with { Incomplete = "a call was answered" }]).ShouldBeEmpty();

    [Fact]
    public void Late_is_what_is_beyond_the_deadline()
    {
        DeadlineWords.Late(_deadlines[0], _deadlines[0].Waited, 0.99).ShouldBe("1.00 ms");
        DeadlineWords.Late(_deadlines[1], _deadlines[1].Waited, 0.5).ShouldBe("in time");
        DeadlineWords.Late(_deadlines[2], _deadlines[2].Waited, 0.5).ShouldBe("–");
    }
}
