using System.Text.Json;
using Bench.Records;

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
    public void A_record_is_written_the_same_as_ever() => RecordJson.Write(Samples.Record()).ShouldMatchSnapshot();

    [Fact]
    public void A_record_without_its_parts_is_refused() =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize("""{ "schema": 1 }""", RecordJson.Default.RunRecord))
            .Message.ShouldContain("missing required properties");
}
