using Bench.Calibration;
using Bench.Commands;

namespace Bench.Tests.Calibration;

public class TrialKindTests
{
    [Fact]
    public void A_list_of_trials_is_read_and_each_keeps_its_name()
    {
        var kinds = TrialKind.ParseAll("0@5x50, 2.5@3x20,figuresx4,objectx5,bytex6");
        kinds.Select(static kind => kind.Name).ShouldBe(["0@5", "2.5@3", "figures", "object", "byte"]);
        kinds.Select(static kind => kind.Checks).ShouldBe([50, 20, 4, 5, 6]);
        kinds[1].Slowdown!.Value.ShouldBe(0.025, tolerance: 1e-9);
        kinds[1].Threshold!.Value.ShouldBe(0.03, tolerance: 1e-9);
        kinds[4].Defect.ShouldBe("byte");
    }

    [Theory]
    [InlineData("")]
    [InlineData("10@5")]
    [InlineData("10@5x0")]
    [InlineData("10@5x-3")]
    [InlineData("10@0x5")]
    [InlineData("-1@5x5")]
    [InlineData("many@5x5")]
    [InlineData("10x5")]
    [InlineData("wordx5")]
    [InlineData("1@2@3x5")]
    [InlineData("x5")]
    public void What_is_none_is_refused_with_an_example(string list) =>
        Should.Throw<UsageException>(() => TrialKind.ParseAll(list)).Message.ShouldContain("0@5x50,10@5x20,objectx20");

    [Fact]
    public void The_same_trial_twice_is_refused() =>
        Should.Throw<UsageException>(() => TrialKind.ParseAll("0@5x1,0@5x2")).Message.ShouldContain("'0@5' twice");
}
