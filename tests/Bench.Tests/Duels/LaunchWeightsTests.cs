using Bench.Duels;

namespace Bench.Tests.Duels;

public class LaunchWeightsTests
{
    [Fact]
    public void Launches_that_were_measured_alike_weigh_the_same_and_their_mean_has_Students_variance()
    {
        var weights = LaunchWeights.Of([0.1, 0.2, 0.3, 0.4], [0.001, 0.001, 0.001, 0.001], LaunchSpread.None);

        weights.Weights.ShouldAllBe(static weight => Math.Abs(weight - 0.25) < 1e-12);
        weights.Variance.ShouldBe(0.05 / 3 / 4, 1e-12);
    }

    [Fact]
    public void They_are_DerSimonians_and_Lairds()
    {
        // What launches show is 0.02; the errors are 0.005 on average, so that 0.015 is their own.
        var weights = LaunchWeights.Of([0, 0.2], [0.001, 0.009], LaunchSpread.None);

        (weights.Weights[0] / weights.Weights[1]).ShouldBe(0.024 / 0.016, 1e-12);
        weights.Weights.Sum().ShouldBe(1, 1e-12);
        weights.Variance.ShouldBe(1 / ((1 / 0.016) + (1 / 0.024)), 1e-12);
    }

    [Fact]
    public void Half_of_what_they_show_is_their_own_however_large_their_errors_are()
    {
        var weights = LaunchWeights.Of([0, 0.2], [0.01, 0.05], LaunchSpread.None);

        (weights.Weights[0] / weights.Weights[1]).ShouldBe(0.06 / 0.02, 1e-12);
    }

    [Fact]
    public void Without_any_doubt_all_weigh_the_same()
    {
        var weights = LaunchWeights.Of([0.1, 0.1], [0, 0], LaunchSpread.None);

        weights.Weights.ShouldBe([0.5, 0.5]);
        weights.Variance.ShouldBe(0);
    }
}
