using Bench.Fuzzing;
using Payloads;
using Payloads.Encodings;

namespace Bench.Tests.Fuzzing;

public class FuzzRunTests
{
    private static readonly FuzzOptions s_options = new(Seed: 42, Duration: null, Inputs: 100_000);

    [Fact]
    public async Task What_was_found_is_found_again_by_the_same_seed_and_as_many_inputs()
    {
        var first = (await RunAsync(s_options, new FallingTarget("falling"))).Single();
        first.Finding.ShouldNotBeNull();
        first.Inputs.ShouldBeLessThan(s_options.Inputs!.Value);

        var again = await RunAsync(s_options with { Inputs = first.Inputs }, new FallingTarget("falling"));

        again.Single().ShouldBe(first);
    }

    [Fact]
    public async Task A_finding_ends_its_own_target_alone()
    {
        var decoder = new CodecTarget<ChatAck>(PayloadEncoding.Json, "ChatAck", new ChatAck(1, 2));

        var tallies = await RunAsync(s_options with { Inputs = 10_000 }, new FallingTarget("falling"), decoder);

        tallies[0].Finding.ShouldNotBeNull();
        tallies[1].ShouldBe(new FuzzTally("json/ChatAck", 10_000, Finding: null));
    }

    [Fact]
    public async Task Where_time_is_given_every_target_gets_at_least_a_batch()
    {
        var none = new FuzzOptions(Seed: 1, TimeSpan.FromTicks(1), Inputs: null);
        var decoder = new CodecTarget<ChatAck>(PayloadEncoding.Protobuf, "ChatAck", new ChatAck(1, 2));

        (await RunAsync(none, decoder, decoder)).ShouldAllBe(static tally => tally.Inputs == FuzzRun.BatchSize);
    }

    [Fact]
    public async Task An_interruption_is_no_finding()
    {
        using var interrupted = new CancellationTokenSource();
        await interrupted.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => FuzzRun.RunAsync([new FallingTarget("falling")], s_options, static _ => { }, interrupted.Token));
    }

    private static Task<IReadOnlyList<FuzzTally>> RunAsync(FuzzOptions options, params IReadOnlyList<IFuzzTarget> targets) =>
        FuzzRun.RunAsync(targets, options, static _ => { }, CancellationToken.None);
}
