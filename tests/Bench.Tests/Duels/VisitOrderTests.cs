using Bench.Duels;

namespace Bench.Tests.Duels;

public class VisitOrderTests
{
    [Fact]
    public void A_shuffled_round_visits_each_once()
    {
        var order = new VisitOrder(5, RoundOrder.Shuffled, seed: 1);
        for (var round = 0; round < 100; round++)
        {
            order.Next().Order().ShouldBe([0, 1, 2, 3, 4]);
        }
    }

    [Fact]
    public void A_mirrored_round_comes_back_the_way_it_went()
    {
        var order = new VisitOrder(4, RoundOrder.Mirrored, seed: 1);
        for (var round = 0; round < 100; round++)
        {
            var visits = order.Next();
            visits.Take(4).Order().ShouldBe([0, 1, 2, 3]);
            visits.Skip(4).ShouldBe(visits.Take(4).Reverse());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_comes_first_as_often_as_any_other(bool mirrored)
    {
        const int Rounds = 4_000;
        var visits = new VisitOrder(4, mirrored ? RoundOrder.Mirrored : RoundOrder.Shuffled, seed: 1);
        var first = Enumerable.Range(0, Rounds).Select(_ => visits.Next()[0]).CountBy(static side => side);

        first.ShouldAllBe(side => Math.Abs(side.Value - (Rounds / 4)) < 100);
    }

    [Fact]
    public void The_seed_decides_the_order()
    {
        Rounds(seed: 1).ShouldBe(Rounds(seed: 1));
        Rounds(seed: 1).ShouldNotBe(Rounds(seed: 2));

        static int[] Rounds(int seed)
        {
            var order = new VisitOrder(6, RoundOrder.Shuffled, seed);
            return [.. Enumerable.Range(0, 10).SelectMany(_ => order.Next().ToArray())];
        }
    }
}
