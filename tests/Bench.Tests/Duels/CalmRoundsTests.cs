using Bench.Duels;

namespace Bench.Tests.Duels;

public class CalmRoundsTests
{
    private static readonly bool[] s_calm = [true, true, true];
    private static readonly bool[] s_lastDisturbed = [true, true, false];

    [Fact]
    public void A_round_is_calm_for_those_that_were_calm_in_it()
    {
        var calm = new CalmRounds([s_lastDisturbed, .. Enumerable.Repeat(s_calm, CalmRounds.Fewest)]);

        calm.Suffice.ShouldBeTrue();
        calm.Always.ShouldBeFalse();
        calm.Was(0, [0, 1]).ShouldBeTrue();
        calm.Was(0, [0, 2]).ShouldBeFalse();
        calm.Was(0, [2]).ShouldBeFalse();
        calm.Was(1, [0, 1, 2]).ShouldBeTrue();
    }

    [Fact]
    public void They_do_not_suffice_where_two_met_too_seldom_in_calm() =>
        new CalmRounds([.. Enumerable.Repeat(s_lastDisturbed, 100), .. Enumerable.Repeat(s_calm, CalmRounds.Fewest - 1)]).Suffice.ShouldBeFalse();

    [Fact]
    public void No_rounds_do_not_suffice() => new CalmRounds([]).Suffice.ShouldBeFalse();

    [Fact]
    public void A_round_of_slices_is_as_calm_as_they_are()
    {
        var (calm, disturbed) = (new Slice(1, TimeSpan.FromMilliseconds(1), 1, true, default), new Slice(1, TimeSpan.FromMilliseconds(1), 1, false, default));

        CalmRounds.Of([[calm, disturbed], [disturbed, calm]]).Flags.ShouldBe([[true, false], [false, true]]);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void Two_turns_are_calm_where_both_are(bool first, bool second, bool both)
    {
        var turns = default(Slice) + new Slice(1, TimeSpan.FromMilliseconds(1), 1, first, default);

        turns.Calm.ShouldBe(first);
        (turns + new Slice(1, TimeSpan.FromMilliseconds(1), 1, second, default)).Calm.ShouldBe(both);
    }
}
