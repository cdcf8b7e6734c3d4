using Bench.Records;
using Bench.Tests.Reports;

namespace Bench.Tests.Records;

public class LoadShapeTests
{
    [Fact]
    public void What_a_run_writes_is_as_it_must_be() => LoadShape.Complaint(UnderLoad.Section()).ShouldBeNull();

    [Fact]
    public void A_null_in_a_list_is_found()
    {
        var section = UnderLoad.Section();

        LoadShape.Complaint(section with { Pushes = [null!] }).ShouldNotBeNull();
        LoadShape.Complaint(section with { Goodputs = [section.Goodputs[0] with { Probes = [null!] }] }).ShouldNotBeNull();
    }

    [Fact]
    public void A_browsers_runs_are_held_to_the_same()
    {
        var section = InBrowser.Section();

        LoadShape.Complaint(section).ShouldBeNull();
        LoadShape.Complaint(section with { Browser = section.Browser! with { Runs = [null!] } }).ShouldNotBeNull();
        LoadShape.Complaint(section with { Browser = section.Browser with { Runs = [InBrowser.Answer() with { Latency = new LatencyRecord(1, [0.5], []) }] } })
            .ShouldBe("browser-answer/websocket-json/tcp@50 has 1 quantiles and 0 samples at them.");
    }

    [Fact]
    public void Deadlines_are_held_to_the_same()
    {
        var section = Overdue.Section();

        LoadShape.Complaint(section).ShouldBeNull();
        LoadShape.Complaint(section with { Deadlines = [null!] }).ShouldNotBeNull();
        LoadShape.Complaint(section with { Deadlines = [section.GivenUp[0] with { Timer = new LatencyRecord(1, [0.5], []) }] })
            .ShouldBe("deadline/grpc/tcp@20ms has 1 quantiles and 0 samples at them.");
    }

    [Theory]
    [InlineData(new[] { 0.5, 0.99 }, "chat-send/grpc/tcp@12000 has 2 quantiles and 1 samples at them.")]
    [InlineData(new[] { 0.0 }, "chat-send/grpc/tcp@12000 has quantiles that do not rise from above 0 to 1.")]
    [InlineData(new[] { 99.0 }, "chat-send/grpc/tcp@12000 has quantiles that do not rise from above 0 to 1.")]
    public void Quantiles_without_their_samples_or_out_of_range_are_found(double[] quantiles, string complaint)
    {
        var goodput = UnderLoad.Section().Goodputs[0];
        var verification = goodput.Verification! with { Corrected = new LatencyRecord(10, quantiles, [1]) };

        LoadShape.Complaint(LoadSection.None with { Goodputs = [goodput with { Verification = verification }] }).ShouldBe(complaint);
    }

    [Fact]
    public void A_record_with_a_wrong_shape_under_load_is_refused_as_a_whole()
    {
        var push = UnderLoad.Section().Pushes[0];
        var record = UnderLoad.Record(LoadSection.None with { Pushes = [push with { Lateness = new LatencyRecord(1, [0.5, 1], [3]) }] });

        RecordShape.Complaint(record).ShouldBe($"{push.Id} has 2 quantiles and 1 samples at them.");
    }
}
