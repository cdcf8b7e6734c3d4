using Bench.Calibration;
using Bench.Commands;

namespace Bench.Tests.Calibration;

public sealed class CalibrationJournalTests : IDisposable
{
    private static readonly TrialKind s_kind = TrialKind.ParseAll("0@5x3")[0];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bench-");

    private string File => Path.Combine(_folder.FullName, "deeper", "calibration.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_checked_before_is_there_after_an_interruption()
    {
        CalibrationJournal.Open(File, Trials.Setting).Add(Trials.Of("0@5", 1, undecided: ["a/x/memory"]));
        var again = CalibrationJournal.Open(File, Trials.Setting);
        again.Has(s_kind, 1).ShouldBeTrue();
        again.Has(s_kind, 2).ShouldBeFalse();
        again.Outcomes.Single().Undecided.ShouldBe(["a/x/memory"]);
        again.Outcomes.Single().Launches["a/x/memory"].ShouldBe([1.01, 0.99]);
    }

    [Fact]
    public void Checks_of_another_build_are_not_counted_in()
    {
        CalibrationJournal.Open(File, Trials.Setting);
        var message = Should.Throw<UsageException>(() => CalibrationJournal.Open(File, Trials.Setting with { Commit = "fedcba987654" })).Message;
        message.ShouldContain("another build, 0123456789ab");
        message.ShouldContain("--journal");
    }

    [Fact]
    public void Checks_of_other_cells_are_not_counted_in()
    {
        CalibrationJournal.Open(File, Trials.Setting);
        Should.Throw<UsageException>(() => CalibrationJournal.Open(File, Trials.Setting with { Cells = ["a/x/memory"] })).Message.ShouldContain("other cells");
    }

    [Fact]
    public void A_file_that_is_no_journal_is_refused_and_kept()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, "my notes\n");
        Should.Throw<UsageException>(() => CalibrationJournal.Open(File, Trials.Setting)).Message.ShouldContain("is no journal");
        System.IO.File.ReadAllText(File).ShouldBe("my notes\n");
    }
}
