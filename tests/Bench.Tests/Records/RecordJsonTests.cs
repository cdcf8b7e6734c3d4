using System.Text.Json;
using Bench.Records;
using Bench.Tests.Reports;

namespace Bench.Tests.Records;

public class RecordJsonTests
{
    [Fact]
    public void A_record_reads_back_as_it_was_written()
    {
        var text = RecordJson.Write(Samples.Record());

        RecordJson.Write(JsonSerializer.Deserialize(text, RecordJson.Default.RunRecord)!).ShouldBe(text);
    }

    [Fact]
    public void A_browsers_section_reads_back_and_a_record_from_before_there_were_any_reads_too()
    {
        var text = RecordJson.Write(UnderLoad.Record(InBrowser.Section()));
        var before = RecordJson.Write(UnderLoad.Record(UnderLoad.Section()));

        RecordJson.Write(JsonSerializer.Deserialize(text, RecordJson.Default.RunRecord)!).ShouldBe(text);
        text.ShouldContain("\"measure\": \"Answer\"");
        before.ShouldNotContain("browser");
        JsonSerializer.Deserialize(before, RecordJson.Default.RunRecord)!.Load!.Browser.ShouldBeNull();
    }

    [Fact]
    public void Deadlines_read_back_and_a_record_without_any_does_not_speak_of_them()
    {
        var text = RecordJson.Write(UnderLoad.Record(Overdue.Section()));

        RecordJson.Write(JsonSerializer.Deserialize(text, RecordJson.Default.RunRecord)!).ShouldBe(text);
        text.ShouldContain("\"connectionsLost\": 1");
        RecordJson.Write(UnderLoad.Record(UnderLoad.Section())).ShouldNotContain("deadline");
    }

    [Fact]
    public void A_record_is_written_the_same_as_ever() => RecordJson.Write(Samples.Record()).ShouldMatchSnapshot();

    [Fact]
    public void A_record_without_its_parts_is_refused() =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize("""{ "schema": 1 }""", RecordJson.Default.RunRecord))
            .Message.ShouldContain("missing required properties");
}
