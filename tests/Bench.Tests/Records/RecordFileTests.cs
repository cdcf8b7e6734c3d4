using System.Text.Json;
using Bench.Commands;
using Bench.Records;
using Bench.Tests.Reports;

namespace Bench.Tests.Records;

public sealed class RecordFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Path, "record.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_record_is_read_back_as_it_was_written_by_file_or_by_folder()
    {
        var text = RecordJson.Write(RecordBuilder.Small());
        File.WriteAllText(Path, text);

        RecordJson.Write(RecordFile.Read(Path)).ShouldBe(text);
        RecordJson.Write(RecordFile.Read(_folder.Path)).ShouldBe(text);
    }

    [Fact]
    public void Of_a_run_that_was_killed_the_journal_is_read()
    {
        var text = RecordJson.Write(RecordBuilder.Small() with { Incomplete = "killed" });
        File.WriteAllText(System.IO.Path.Combine(_folder.Path, RecordFolder.JournalName), text);

        RecordFile.Read(_folder.Path).Incomplete.ShouldBe("killed");
    }

    [Fact]
    public void A_missing_record_is_refused_with_what_was_expected()
    {
        Refusal(_folder.Path).ShouldContain("there is no record at");
        Refusal(System.IO.Path.Combine(_folder.Path, "nowhere", "record.json")).ShouldContain("'bench run' measures a new one.");
    }

    [Fact]
    public void A_record_that_was_cut_anywhere_is_refused_and_left_alone()
    {
        var text = RecordJson.Write(RecordBuilder.Small()).TrimEnd();
        foreach (var length in Enumerable.Range(0, 50).Select(part => part * text.Length / 50).Append(text.Length - 1))
        {
            File.WriteAllText(Path, text[..length]);

            Refusal(Path).ShouldContain("is not whole JSON, as if it had been cut");
            File.ReadAllText(Path).ShouldBe(text[..length]);
        }
    }

    [Theory]
    [InlineData(2, "it is from a newer version of this program")]
    [InlineData(0, "it is from an older version of this program")]
    public void Another_schema_is_refused_even_where_nothing_else_can_be_read(int schema, string complaint)
    {
        File.WriteAllText(Path, $$"""{ "schema": {{schema}}, "whatever": [] }""");

        var refusal = Refusal(Path);
        refusal.ShouldContain($"is of schema {schema}, and this program reads schema 1");
        refusal.ShouldContain(complaint);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{ "name": "something" }""")]
    [InlineData("""{ "schema": "1" }""")]
    [InlineData("""{ "schema": 1.5 }""")]
    public void Json_that_is_no_record_is_refused(string text)
    {
        File.WriteAllText(Path, text);

        Refusal(Path).ShouldContain("is JSON, but no record");
    }

    [Theory]
    [InlineData("\"cells\"", "\"cell\"")]
    [InlineData("\"profile\": \"quick\"", "\"profile\": null")]
    [InlineData("\"purpose\": \"Noise\"", "\"purpose\": \"Nonsense\"")]
    [InlineData("\"confidence\": 0.95", "\"confidence\": 1.5")]
    [InlineData("chat-send/floor/memory", "floor/memory")]
    public void A_record_that_was_edited_into_nonsense_is_refused(string written, string edited)
    {
        var text = RecordJson.Write(RecordBuilder.Small());
        text.ShouldContain(written);
        File.WriteAllText(Path, text.Replace(written, edited, StringComparison.Ordinal));

        Refusal(Path).ShouldContain("is of schema 1, but not as a run writes it");
    }

    [Fact]
    public void A_round_without_a_cost_for_each_contestant_is_refused()
    {
        var record = RecordBuilder.Small();
        var broken = record.Tournaments[0] with { Rounds = [[1000]] };
        File.WriteAllText(Path, JsonSerializer.Serialize(record with { Tournaments = [broken] }, RecordJson.Default.RunRecord));

        Refusal(Path).ShouldContain("has a round without a cost for each contestant");
    }

    [Theory]
    [InlineData("+", "+-")]
    [InlineData("++")]
    [InlineData("++", "+?")]
    public void Signs_that_do_not_say_of_each_round_whether_a_contestant_was_calm_are_refused(params string[] calm)
    {
        var record = Samples.Record();
        var broken = record.Tournaments[0] with { Calm = calm };
        File.WriteAllText(Path, JsonSerializer.Serialize(record with { Tournaments = [broken] }, RecordJson.Default.RunRecord));

        Refusal(Path).ShouldContain("does not say with a sign for each round whether a contestant was calm");
    }

    private static string Refusal(string path) => Should.Throw<UsageException>(() => RecordFile.Read(path)).Message;
}
