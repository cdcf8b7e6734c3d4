using Bench.Calibration;
using Bench.Tests.Duels;
using Bench.Tests.Regression;

namespace Bench.Tests.Calibration;

public sealed class CalibrationRunTests : IDisposable
{
    private static readonly string[] s_cells = ["a/x/memory", "b/x/memory"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bench-");
    private readonly Noise _noise = new(seed: 7);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_sorts_are_mixed_evenly()
    {
        var half = CalibrationRun.Schedule(TrialKind.ParseAll("0@5x20,10@5x10,bytex2")).Take(16).ToList();
        half.Count(static check => check.Kind.Name == "0@5").ShouldBe(10);
        half.Count(static check => check.Kind.Name == "10@5").ShouldBe(5);
        half.Count(static check => check.Kind.Name == "byte").ShouldBe(1);
    }

    [Fact]
    public void A_slowdown_goes_round_the_cells_and_is_found_there()
    {
        var outcomes = Run("10@5x4,0@5x2");
        outcomes.Where(static outcome => outcome.Kind == "10@5").Select(static outcome => outcome.Cell).ShouldBe(["a/x/memory", "b/x/memory", "a/x/memory", "b/x/memory"]);
        outcomes.Where(static outcome => outcome.Kind == "10@5").ShouldAllBe(static outcome => outcome.Found && outcome.FalseAlarms.Count == 0);
        outcomes.Where(static outcome => outcome.Kind == "0@5").ShouldAllBe(static outcome => outcome.Cell == null && !outcome.Found);
    }

    [Fact]
    public void A_run_goes_on_where_it_was_cut_short()
    {
        using var interruption = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => Run("0@5x3", _ => interruption.Cancel(), interruption.Token));
        var progress = new List<string>();
        Run("0@5x3", progress.Add).Count.ShouldBe(3);
        progress.Count.ShouldBe(2);
    }

    private IReadOnlyList<TrialOutcome> Run(string trials, Action<string>? progress = null, CancellationToken cancellationToken = default)
    {
        var journal = CalibrationJournal.Open(Path.Combine(_folder.FullName, "calibration.jsonl"), Trials.Setting);
        var time = new TimeTrial(
            s_cells, (handicaps, _) => new SyntheticLaunch(cell => _noise.Factor(0.005) * (1 + handicaps.GetValueOrDefault(cell))), TimeProvider.System);
        new CalibrationRun(journal, time, new Lazy<FigureTrial>(static () => throw new InvalidOperationException("no figures are checked here")))
            .Run(TrialKind.ParseAll(trials), progress ?? (static _ => { }), cancellationToken);
        return journal.Outcomes;
    }
}
