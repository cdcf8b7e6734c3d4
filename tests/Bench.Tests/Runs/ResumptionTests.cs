using Bench.Commands;
using Bench.Records;
using Bench.Runs;

namespace Bench.Tests.Runs;

public class ResumptionTests
{
    [Theory]
    [InlineData(RecordFolder.FileName)]
    [InlineData(RecordFolder.JournalName)]
    public void A_run_is_continued_from_its_record_or_its_journal_as_it_was_asked_for(string file)
    {
        using var scratch = new TemporaryFolder();
        File.WriteAllText(Path.Combine(scratch.Path, file), RecordJson.Write(Earlier.Record(Earlier.HalfDone())));

        var resumption = Resumption.Read(scratch.Path + "/");

        resumption.Name.ShouldBe(Path.GetFileName(scratch.Path));
        resumption.Profile.ShouldBe(RunProfile.Full);
        resumption.Cells.ShouldBe(Earlier.Cells);
        Should.NotThrow(() => resumption.RequireSame(Earlier.Machine with { MemoryBytes = 5 }, Earlier.Build));
    }

    [Fact]
    public void So_are_the_launches_that_were_asked_for()
    {
        using var scratch = new TemporaryFolder();
        var record = Earlier.Record(Earlier.HalfDone()) with { Command = "dotnet run -c Release --project bench -- run --profile full --launches 2 --wire memory" };
        File.WriteAllText(Path.Combine(scratch.Path, RecordFolder.FileName), RecordJson.Write(record));

        var profile = Resumption.Read(scratch.Path).Profile;

        (profile.DuelLaunches, profile.Launches).ShouldBe((2, 2));
    }

    [Fact]
    public void A_folder_without_a_run_is_refused() => Refusal(file: null, "").ShouldContain("no run to continue");

    [Fact]
    public void A_complete_run_is_refused() =>
        Refusal(RecordFolder.FileName, RecordJson.Write(Earlier.Record(Earlier.HalfDone(), incomplete: null))).ShouldContain("is complete");

    [Fact]
    public void A_journal_cut_in_half_is_refused()
    {
        var whole = RecordJson.Write(Earlier.Record(Earlier.HalfDone()));

        Refusal(RecordFolder.JournalName, whole[..(whole.Length / 2)]).ShouldContain("cut");
    }

    [Fact]
    public void Another_schema_is_refused() =>
        Refusal(RecordFolder.JournalName, RecordJson.Write(Earlier.Record(Earlier.HalfDone()) with { Schema = 99 })).ShouldContain("schema 99");

    [Fact]
    public void A_sweep_is_refused() =>
        Refusal(RecordFolder.FileName, RecordJson.Write(Earlier.Record(Earlier.HalfDone()) with { Profile = "sweep" })).ShouldContain("'sweep'");

    [Fact]
    public void Another_machine_or_build_is_refused_and_every_difference_named()
    {
        var resumption = new Resumption("one", Earlier.Record(Earlier.HalfDone()), RunProfile.Full, Earlier.Cells);

        var message = Should.Throw<UsageException>(() => resumption.RequireSame(
            Earlier.Machine with { Cores = 4 }, Earlier.Build with { Commit = "def", GrpcContracts = "Package" })).Message;

        message.ShouldContain("cores: 8 then, 4 now; commit: abc then, def now; gRPC contracts: Local then, Package now.");
    }

    [Fact]
    public void Findings_of_both_parts_are_kept()
    {
        var record = Earlier.Record(Earlier.HalfDone());
        var load = new Finding("load", true, "busy", "close it");

        new Resumption("one", record, RunProfile.Full, Earlier.Cells).Findings([.. record.Findings, load]).ShouldBe([.. record.Findings, load]);
    }

    [Fact]
    public void Changes_that_are_not_committed_are_a_concern()
    {
        var record = Earlier.Record(Earlier.HalfDone()) with { Build = Earlier.Build with { Dirty = true } };

        new Resumption("one", record, RunProfile.Full, Earlier.Cells).Findings([]).ShouldContain(finding => finding.Check == "checkout" && finding.Concern);
    }

    private static string Refusal(string? file, string text)
    {
        using var scratch = new TemporaryFolder();
        if (file is not null)
        {
            File.WriteAllText(Path.Combine(scratch.Path, file), text);
        }

        return Should.Throw<UsageException>(() => Resumption.Read(scratch.Path)).Message;
    }
}
