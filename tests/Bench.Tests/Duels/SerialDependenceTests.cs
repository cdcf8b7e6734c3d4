using Bench.Duels;

namespace Bench.Tests.Duels;

public class SerialDependenceTests
{
    [Fact]
    public void Independent_rounds_are_taken_nearly_at_their_word()
    {
        var noise = new Noise(seed: 3);
        var inflations = Enumerable.Range(0, 200).Select(_ => Inflation(100, () => noise.Factor(0.05)));

        inflations.Average().ShouldBeInRange(1, 1.2);
    }

    [Fact]
    public void Rounds_that_resemble_each_other_count_for_less()
    {
        var noise = new Noise(seed: 3);
        var inflations = Enumerable.Range(0, 200).Select(_ => Inflation(100, () => noise.Persistent(0.05, correlation: 0.6)));

        inflations.Average().ShouldBeInRange(1.7, 3.5);
    }

    [Fact]
    public void Rounds_that_alternate_are_not_counted_for_more()
    {
        var turn = 0;

        Inflation(100, () => turn++ % 2 == 0 ? 0.9 : 1.1).ShouldBe(1);
    }

    [Fact]
    public void Equal_rounds_are_no_evidence_of_dependence() => Inflation(100, static () => 1).ShouldBe(1);

    private static double Inflation(int rounds, Func<double> ratio)
    {
        double[] samples = [.. Enumerable.Range(0, rounds).Select(_ => ratio())];
        return SerialDependence.Inflation(samples, median: 1);
    }
}
