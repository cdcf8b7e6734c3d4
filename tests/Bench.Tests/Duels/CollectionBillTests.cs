using Bench.Duels;

namespace Bench.Tests.Duels;

public class CollectionBillTests
{
    private readonly FakeRuntime _runtime = new();

    [Fact]
    public void A_pause_is_paid_by_bytes_whichever_slice_it_fell_into()
    {
        // A allocates three times as much as B, and every pause falls into a slice of B's.
        Slice[] round = [Slice(1_000, bytes: 3_000), Slice(1_000, bytes: 1_000, pausedMicroseconds: 400)];

        var costs = new CollectionBill([_runtime, _runtime]).Of([round, round]);

        costs.ShouldAllBe(cost => Math.Abs(cost[0] - (1_000 + 300)) < 1e-6 && Math.Abs(cost[1] - (600 + 100)) < 1e-6);
    }

    [Fact]
    public void What_is_paid_is_what_was_taken_out()
    {
        var random = new Random(1);
        Slice[][] rounds =
        [
            .. Enumerable.Range(0, 50).Select(_ => Enumerable.Range(0, 3)
                .Select(_ => Slice(1_000 + random.Next(1_000), random.Next(10_000), random.Next(500))).ToArray()),
        ];

        var billed = new CollectionBill([_runtime, _runtime, _runtime]).Of(rounds).Sum(static round => round.Sum());

        billed.ShouldBe(rounds.Sum(static round => round.Sum(static slice => slice.Elapsed.TotalNanoseconds / slice.Exchanges)), 1e-3);
    }

    [Fact]
    public void Nobody_pays_for_another_runtime()
    {
        Slice[] round = [Slice(1_000, bytes: 1_000), Slice(1_000, bytes: 1_000, pausedMicroseconds: 400)];

        var costs = new CollectionBill([_runtime, new FakeRuntime()]).Of([round]);

        costs[0].ShouldBe([1_000, 1_000]);
    }

    [Fact]
    public void Without_garbage_the_cost_is_the_time()
    {
        Slice[] round = [Slice(1_000, bytes: 0), Slice(2_000, bytes: 0)];

        new CollectionBill([_runtime, _runtime]).Of([round])[0].ShouldBe([1_000, 2_000]);
    }

    // A thousand exchanges, so that a microsecond of the slice is a nanosecond of an exchange.
    private static Slice Slice(int microseconds, long bytes, int pausedMicroseconds = 0) => new(
        1_000, TimeSpan.FromMicroseconds(microseconds), microseconds - pausedMicroseconds, true, new Garbage(bytes * 1_000, TimeSpan.FromMicroseconds(pausedMicroseconds)));
}
