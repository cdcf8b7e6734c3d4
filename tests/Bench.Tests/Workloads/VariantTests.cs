using Bench.Records;
using Bench.Runs;
using Bench.Workloads;

namespace Bench.Tests.Workloads;

public class VariantTests
{
    public static TheoryData<string> Variants => [.. WorkloadCatalog.All.Where(static workload => workload.VariantOf is not null).Select(static workload => workload.Name)];

    [Theory]
    [MemberData(nameof(Variants))]
    public void A_variant_is_one_of_a_workload_that_has_none_above_it(string name)
    {
        var variant = WorkloadCatalog.All.Single(workload => workload.Name == name);
        var other = WorkloadCatalog.All.Single(workload => workload.Name == variant.VariantOf);

        other.VariantOf.ShouldBeNull();
        variant.InFlight.ShouldBe(other.InFlight);
        variant.Operations.ShouldBe(other.Operations);
        variant.Payload(Payloads.Encodings.PayloadEncoding.Json).ShouldBe(other.Payload(Payloads.Encodings.PayloadEncoding.Json));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Every_contender_carries_it_with_right_answers(string name)
    {
        foreach (var cell in CellCatalog.All.Where(cell => cell.Workload.Name == name && cell.Lane.Wire.Name == "memory" && cell.WhyUnavailable is null))
        {
            await using var session = await Session.OpenAsync(cell, counter: null, CancellationToken.None);
            await session.RunAsync(40);
            Should.NotThrow(session.Check);
        }
    }

    [Fact]
    public void The_quick_profile_has_none() => RunProfile.Quick.Cells.ShouldAllBe(static cell => cell.Workload.VariantOf == null);

    [Fact]
    public void Variants_take_turns_with_what_they_are_variants_of_on_each_lane()
    {
        string[] ids = ["chat-send/grpc/memory", "chat-send-deadline/grpc/memory", "chat-send-reconnect/grpc/memory", "chat-send-reconnect/floor/memory"];

        var match = Matches.Of([.. CellCatalog.All.Where(cell => ids.Contains(cell.Id))]).Single(static match => match.Purpose == TournamentPurpose.Variant);

        match.Contestants.ShouldBe(["chat-send/grpc/memory", "chat-send-reconnect/grpc/memory", "chat-send-deadline/grpc/memory"]);
        match.Title.ShouldBe("chat-send, chat-send-reconnect, chat-send-deadline on grpc/memory");
    }
}
