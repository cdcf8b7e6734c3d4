using Bench.Records;
using Bench.Runs;
using Bench.Tests.Duels;

namespace Bench.Tests.Runs;

public sealed class JournalTests : IDisposable
{
    private const double Second = 1e9;

    private readonly TemporaryFolder _scratch = new();
    private readonly FakeClock _clock = new();
    private readonly List<string> _said = [];
    private readonly RecordFolder _folder;
    private readonly Journal _journal;
    private RunRecord _sofar = Earlier.Record(Earlier.HalfDone(), "under way");

    public JournalTests()
    {
        _folder = RecordFolder.Claim(_scratch.Path, _sofar.StartedAt, Earlier.Machine);
        _journal = new Journal(_folder, () => _sofar, _clock, _said.Add);
    }

    private string FilePath => Path.Combine(_folder.Path, RecordFolder.JournalName);

    [Fact]
    public void It_is_written_again_only_once_a_while_has_gone_by()
    {
        _journal.Touch();
        File.Exists(FilePath).ShouldBeFalse();

        _clock.Work(10 * Second);
        _journal.Touch();
        Incomplete().ShouldBe("under way");

        _sofar = _sofar with { Incomplete = "later" };
        _clock.Work(9 * Second);
        _journal.Touch();
        Incomplete().ShouldBe("under way");

        _clock.Work(1 * Second);
        _journal.Touch();
        Incomplete().ShouldBe("later");
    }

    [Fact]
    public void It_leaves_no_draft_and_goes_when_the_record_comes()
    {
        _journal.Write();
        Directory.GetFiles(_folder.Path).ShouldBe([FilePath]);

        var record = _folder.Write(_sofar);

        Directory.GetFiles(_folder.Path).ShouldBe([record]);
    }

    [Fact]
    public void Nothing_is_written_once_it_is_closed()
    {
        _journal.Close();

        _journal.Write();

        File.Exists(FilePath).ShouldBeFalse();
    }

    [Fact]
    public void A_journal_that_cannot_be_written_is_told_and_the_run_goes_on()
    {
        Directory.Delete(_folder.Path);

        _journal.Write();

        _said.Single().ShouldContain("can't be written");
    }

    public void Dispose() => _scratch.Dispose();

    private string? Incomplete() => RecordFile.Read(FilePath).Incomplete;
}
