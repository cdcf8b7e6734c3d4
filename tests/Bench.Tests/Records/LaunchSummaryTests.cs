using Bench.Records;

namespace Bench.Tests.Records;

public class LaunchSummaryTests
{
    [Fact]
    public void The_median_of_launches_is_reported_and_not_the_best() =>
        Of([[10, 12], [30, 30], [19, 21]]).Median.ShouldBe(20);

    [Fact]
    public void Every_launch_counts_once_however_many_samples_it_has() =>
        Of([[10], [20, 20, 20, 20, 20, 20], [30]]).Means.ShouldBe([10, 20, 30]);

    [Fact]
    public void One_launch_has_no_interval() => Of([[10, 11, 12]]).Interval.ShouldBeNull();

    [Theory]
    [InlineData(2, 0.5)]
    [InlineData(3, 0.75)]
    [InlineData(5, 0.9375)]
    public void Few_launches_have_the_interval_of_all_of_them_and_say_how_little_it_covers(int launches, double coverage)
    {
        var interval = Of([.. Enumerable.Range(1, launches).Select(static launch => (double[])[launch])]).Interval.ShouldNotBeNull();

        (interval.Lower, interval.Upper).ShouldBe((1, launches));
        interval.Coverage.ShouldBe(coverage);
    }

    // Conover, Practical Nonparametric Statistics, table A3: of 6 the 1st and 6th cover 0.96875, of 10 the 2nd and 9th 0.9785.
    [Theory]
    [InlineData(6, 1, 6, 0.96875)]
    [InlineData(10, 2, 9, 0.978515625)]
    public void Enough_launches_have_an_interval_of_95_percent_or_more(int launches, double lower, double upper, double coverage)
    {
        var interval = Of([.. Enumerable.Range(1, launches).Reverse().Select(static launch => (double[])[launch])]).Interval.ShouldNotBeNull();

        (interval.Lower, interval.Upper).ShouldBe((lower, upper));
        interval.Coverage.ShouldBe(coverage, 1e-9);
    }

    [Fact]
    public void Nothing_measured_is_nothing_to_summarise()
    {
        LaunchSummary.Of([]).ShouldBeNull();
        LaunchSummary.Of([[]]).ShouldBeNull();
    }

    private static LaunchSummary Of(double[][] launches) => LaunchSummary.Of(launches).ShouldNotBeNull();
}
