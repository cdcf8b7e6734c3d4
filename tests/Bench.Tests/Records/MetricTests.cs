using Bench.Records;

namespace Bench.Tests.Records;

public class MetricTests
{
    [Fact]
    public void Names_are_never_changed_or_used_twice() => Metric.All.Select(static metric => metric.Id).Distinct().ShouldBe(
        ["time", "allocated", "payload-up", "payload-down", "wire-up", "wire-down", "first-up", "first-down"]);
}
