using Bench.Records;
using Bench.Runs;
using Bench.Sizes;
using Bench.Workloads;

namespace Bench.Tests.Workloads;

public class VariantTests
{
    // An RSA key of 2,048 bits and its signature take 512 B already.
    private const int LeastCertificate = 512;

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

    [Theory]
    [InlineData("chat-send", "rest-json")]
    [InlineData("chat-send", "websocket-json")]
    [InlineData("ticker-quote", "grpc")]
    [InlineData("ticker-quote", "floor")]
    public async Task Every_exchange_of_a_new_connection_has_a_handshake_in_it_on_tls_a_certificate_too(string workload, string contender)
    {
        var standing = await CountAsync($"{workload}/{contender}/tls");
        var anew = await CountAsync($"{workload}-new-connection/{contender}/tls");
        var inTheClear = await CountAsync($"{workload}-new-connection/{contender}/tcp");

        (anew.Steady.Down - standing.Steady.Down).ShouldBeGreaterThan(LeastCertificate);
        (anew.Steady.Down - inTheClear.Steady.Down).ShouldBeGreaterThan(LeastCertificate);

        static Task<SizeRow> CountAsync(string id) => SizePass.CountAsync(CellCatalog.Find(id)!, CancellationToken.None);
    }

    [Fact]
    public void The_quick_profile_has_none() => RunProfile.Quick.Cells.ShouldAllBe(static cell => cell.Workload.VariantOf == null);

    [Fact]
    public void Variants_take_turns_with_what_they_are_variants_of_on_each_lane()
    {
        string[] ids = ["chat-send/grpc/memory", "chat-send-deadline/grpc/memory", "chat-send-new-connection/grpc/memory", "chat-send-new-connection/floor/memory"];

        var match = Matches.Of([.. CellCatalog.All.Where(cell => ids.Contains(cell.Id))]).Single(static match => match.Purpose == TournamentPurpose.Variant);

        match.Contestants.ShouldBe(["chat-send/grpc/memory", "chat-send-new-connection/grpc/memory", "chat-send-deadline/grpc/memory"]);
        match.Title.ShouldBe("chat-send, chat-send-new-connection, chat-send-deadline on grpc/memory");
    }
}
