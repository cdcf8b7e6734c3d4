using Bench.Duels;
using MathNet.Numerics.Distributions;

namespace Bench.Tests.Duels;

public class GroupSequentialTests
{
    // Jennison and Turnbull, Group Sequential Methods (2000), table 2.1: C_P(K, α) for equal groups, from Pocock (1977).
    [Theory]
    [InlineData(1, 0.05, 1.960)]
    [InlineData(2, 0.05, 2.178)]
    [InlineData(3, 0.05, 2.289)]
    [InlineData(4, 0.05, 2.361)]
    [InlineData(5, 0.05, 2.413)]
    [InlineData(10, 0.05, 2.555)]
    [InlineData(2, 0.01, 2.772)]
    [InlineData(5, 0.01, 2.986)]
    [InlineData(2, 0.1, 1.875)]
    [InlineData(5, 0.1, 2.122)]
    public void Its_boundaries_are_the_published_ones(int looks, double error, double boundary) =>
        GroupSequential.Boundary(1 - error, [.. Enumerable.Range(1, looks).Select(static look => (double)look)]).ShouldBe(boundary, 0.0006);

    [Fact]
    public void A_single_look_is_taken_at_the_confidence_itself() => GroupSequential.Level(0.95, [7]).ShouldBe(0.95, 1e-7);

    [Fact]
    public void The_unit_of_what_was_seen_does_not_matter() =>
        GroupSequential.Level(0.95, [1, 2, 4]).ShouldBe(GroupSequential.Level(0.95, [50, 100, 200]), 1e-7);

    [Fact]
    public void A_walk_that_is_looked_at_leaves_the_boundary_as_often_as_is_said()
    {
        const int Walks = 20_000;
        double[] amounts = [1, 2, 4, 8, 16];
        var boundary = GroupSequential.Boundary(0.95, amounts);
        var random = new Random(3);

        var left = Enumerable.Range(0, Walks).Count(_ => Leaves(amounts, boundary, random));

        (left / (double)Walks).ShouldBe(0.05, 0.006);
    }

    private static bool Leaves(double[] amounts, double boundary, Random random)
    {
        var (place, seen) = (0.0, 0.0);
        foreach (var amount in amounts)
        {
            place += Normal.Sample(random, 0, Math.Sqrt(amount - seen));
            seen = amount;
            if (Math.Abs(place) > boundary * Math.Sqrt(amount))
            {
                return true;
            }
        }

        return false;
    }
}
