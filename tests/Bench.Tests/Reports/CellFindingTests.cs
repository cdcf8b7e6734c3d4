using Bench.Records;
using Bench.Reports;

namespace Bench.Tests.Reports;

public class CellFindingTests
{
    [Fact]
    public void One_launch_is_given_by_the_mean_of_its_samples()
    {
        var time = Of([100, 102]).Time.ShouldNotBeNull();

        time.Value.ShouldBe(101);

        // t for one degree of freedom at 0.995 is 63.657 (any table of Student's t), the standard error is 1.
        time.Margin.ShouldNotBeNull().ShouldBe(63.657, 0.001);
    }

    [Fact]
    public void Several_launches_are_given_by_the_median_of_their_means_and_vary_as_the_launches_do()
    {
        var time = Of([100, 100, 100, 100], [104, 104, 104, 104], [130, 130, 130, 130]).Time.ShouldNotBeNull();

        time.Value.ShouldBe(104);
        time.Launches.ShouldBe(3);

        // Of three, all of them: it holds the median in three of four cases.
        (time.Low, time.High, time.Coverage).ShouldBe((100, 130, 0.75));
    }

    private static CellFinding Of(params double[][] launches) => CellFinding.Of(new CellRecord(
        "chat-send/grpc/memory", "chat-send", "grpc", "memory", 1, 1, null, CellStatus.Measured, null,
        [.. launches.Select(static (samples, launch) => new Measurement(Metric.Time.Id, samples, launch + 1))]));
}
