using Bench.Commands;
using Bench.Load;

namespace Bench.Tests.Load;

public class ObjectiveTests
{
    [Theory]
    [InlineData("p99<5ms", 0.99, 5_000)]
    [InlineData("p50<250us", 0.5, 250)]
    [InlineData("p99.9 < 1s", 0.999, 1_000_000)]
    [InlineData("max<0.5s", 1, 500_000)]
    public void It_is_a_quantile_and_a_bound(string text, double quantile, double microseconds)
    {
        var objective = Objective.Parse(text);

        objective.Quantile.ShouldBe(quantile);
        objective.Bound.TotalMicroseconds.ShouldBe(microseconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("p99")]
    [InlineData("p99<5")]
    [InlineData("p98<5ms")]
    [InlineData("p99>5ms")]
    [InlineData("p99<-5ms")]
    [InlineData("p99<0ms")]
    [InlineData("5ms<p99")]
    [InlineData("p99<fast")]
    public void What_is_none_is_refused_with_an_example(string text) =>
        Should.Throw<UsageException>(() => Objective.Parse(text)).Message.ShouldContain("such as \"p99<5ms\"");

    [Fact]
    public void A_latency_at_the_bound_does_not_hold_it()
    {
        var outcome = Outcomes.WithCorrectedP99(microseconds: 5_000);

        Objective.Parse("p99<5ms").WhyNot(outcome).ShouldBe("p99 was 5.00 ms");
        Objective.Parse("p99<5.001ms").WhyNot(outcome).ShouldBeNull();
    }

    [Fact]
    public void A_lost_message_is_never_fast_enough()
    {
        var outcome = Outcomes.WithCorrectedP99(microseconds: 1);
        var lost = outcome with { Record = outcome.Record with { Counts = outcome.Record.Counts with { Lost = 1 } } };

        Objective.Parse("p99<5ms").WhyNot(lost).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(9_000, "void: the client slept")]
    [InlineData(1_000, null)]
    public void Of_a_void_run_only_what_it_does_not_hold_says_nothing(double p99, string? whyNot)
    {
        var outcome = Outcomes.WithCorrectedP99(p99, 1_000);

        Objective.Parse("p99<5ms").WhyNot(outcome with { Record = outcome.Record with { Void = "the client slept" } }).ShouldBe(whyNot);
    }
}
