using Bench.Claims;
using Bench.Codecs;
using Bench.Records;
using Bench.Tests.Reports;

namespace Bench.Tests.Claims;

public class CodecRulesTests
{
    [Fact]
    public void Encodings_are_compared_by_their_rounds_and_by_what_they_allocate()
    {
        var finding = Given.Catalogued("protobuf-faster", Record(jsonCost: 1000, protobufCost: 500, jsonAllocated: 200, protobufAllocated: 400));

        finding.Rows.Select(static row => (row.Figure, row.Bearing)).ShouldBe([("time per message", Bearing.For), ("memory per message", Bearing.Against)]);
        finding.Verdict.ShouldBe(ClaimVerdict.Depends);
        finding.Words.ShouldContain("It depends on the figure: it holds for time per message, and not for memory per message.");
    }

    [Fact]
    public void Where_the_other_allocates_nothing_anything_at_all_is_more() =>
        Given.Catalogued("protobuf-faster", Record(1000, 500, jsonAllocated: 0, protobufAllocated: 24)).Rows[1].Bearing.ShouldBe(Bearing.Against);

    [Fact]
    public void The_bytes_of_every_message_are_compared() =>
        Given.Catalogued("protobuf-smaller", Record(1000, 500, 0, 0)).Rows.ShouldHaveSingleItem().Values.ShouldBe([28, 90]);

    [Fact]
    public void What_decoders_do_with_mistakes_is_what_they_were_seen_to_do()
    {
        var finding = Given.Catalogued("typed-contract", new RecordBuilder().Build() with { Codecs = new CodecSection([], [], ContractProbe.RunAll()) });

        finding.Rows.Select(static row => row.Workload).Distinct().ShouldBe(ContractProbes.All.Select(static probe => probe.Mistake));
        finding.Rows.Single(static row => row is { Workload: "missing-field", Subject: "protobuf against json-defaults" }).Bearing.ShouldBe(Bearing.NoDifference);
        finding.Rows.Single(static row => row is { Workload: "missing-field", Subject: "protobuf against json" }).Bearing.ShouldBe(Bearing.Against);
        finding.Rows.ShouldAllBe(static row => row.Note!.StartsWith("protobuf: ") && row.Note.Contains("; json"));
    }

    private static RunRecord Record(double jsonCost, double protobufCost, double jsonAllocated, double protobufAllocated) => new RecordBuilder().Build() with
    {
        Codecs = new CodecSection(
            [
                new CodecRecord("encode-quote/json/none", "encode-quote", "json", 90, jsonAllocated),
                new CodecRecord("encode-quote/protobuf/none", "encode-quote", "protobuf", 28, protobufAllocated),
            ],
            [
                new TournamentRecord(
                    TournamentPurpose.Comparison, "encode-quote", ["encode-quote/json/none", "encode-quote/protobuf/none"],
                    [.. Enumerable.Range(0, 60).Select(round => (double[])[jsonCost + (round % 3), protobufCost + (round % 2)])], 0.95, true, 2),
            ],
            []),
    };
}
