using System.Text;
using Bench.Fuzzing;

namespace Bench.Tests.Fuzzing;

public class MutatorTests
{
    private static readonly Transcript s_own = new([Bytes("hello\n")], [Bytes("one\n"), Bytes("two\n"), Bytes("three\n")]);
    private static readonly Transcript s_other = new([], [Bytes("other\n")]);

    [Fact]
    public void A_seed_makes_the_same_inputs() => Inputs(seed: 7).ShouldBe(Inputs(seed: 7));

    [Fact]
    public void Another_seed_makes_others() => Inputs(seed: 7).ShouldNotBe(Inputs(seed: 8));

    [Fact]
    public void Some_inputs_are_what_a_client_sends_and_most_are_not()
    {
        var valid = Text([.. s_own.Opening, .. s_own.Messages]);

        Inputs(seed: 7).Count(input => input == valid).ShouldBeInRange(1, 500);
    }

    [Fact]
    public void Another_calls_messages_come_among_them_and_none_are_changed_for_good()
    {
        Inputs(seed: 7).ShouldContain(static input => input.Contains("one\nother\n", StringComparison.Ordinal));
        Text([.. s_own.Opening, .. s_own.Messages]).ShouldBe("hello\none\ntwo\nthree\n");
    }

    [Fact]
    public void Nothing_is_made_of_nothing_without_falling() =>
        new Mutator([new Transcript([], [])], []).Next(new Random(1)).Sum(static piece => piece.Length).ShouldBeGreaterThanOrEqualTo(0);

    private static List<string> Inputs(int seed)
    {
        var random = new Random(seed);
        var mutator = new Mutator([s_own], [s_other]);
        return [.. Enumerable.Range(0, 1_000).Select(_ => Text(mutator.Next(random)))];
    }

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);

    private static string Text(IEnumerable<byte[]> pieces) => Encoding.Latin1.GetString([.. pieces.SelectMany(static piece => piece)]);
}
