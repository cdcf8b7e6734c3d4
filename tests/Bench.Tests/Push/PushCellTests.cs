using Bench.Commands;
using Bench.Push;

namespace Bench.Tests.Push;

public class PushCellTests
{
    [Fact]
    public void Only_who_polls_by_the_clock_is_measured_at_every_interval() =>
        PushCell.Of([LaneName.Parse("rest-json"), LaneName.Parse("longpoll-json"), LaneName.Parse("grpc/tcp")], [1, 16], [TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(1)])
            .Select(static cell => cell.Id(100))
            .ShouldBe(
            [
                "push/rest-json/memory@100×1/10ms", "push/rest-json/memory@100×16/10ms",
                "push/rest-json/memory@100×1/1000ms", "push/rest-json/memory@100×16/1000ms",
                "push/longpoll-json/memory@100×1", "push/longpoll-json/memory@100×16",
                "push/grpc/tcp@100×1", "push/grpc/tcp@100×16",
            ]);
}
