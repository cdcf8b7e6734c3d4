using Bench.Commands;
using Bench.Duels;
using Bench.Tests.Duels;
using Bench.Tuning;
using Servers;
using Servers.Connections;

namespace Bench.Tests.Tuning;

/// <summary>Searches over settings whose costs are made up, by real tournaments on a clock of their own.</summary>
public class TuneSearchTests
{
    private const int InFlight = 16;

    private readonly List<IReadOnlyList<ConnectionSettings>> _held = [];
    private readonly List<int> _seeds = [];
    private readonly FakeClock _clock = new();
    private readonly Noise _noise = new(seed: 7);

    [Fact]
    public async Task What_is_faster_is_kept_while_the_next_setting_is_searched_and_held_against_the_defaults_anew()
    {
        // Four connections save a fifth; a window of 1 MiB a tenth of the rest, and so on top of the four connections.
        var report = await SearchAsync("grpc", static settings =>
            10_000 * (settings.Connections?.Most == 4 ? 0.8 : settings.Connections is null ? 1 : 1.1) * (settings.Window == 1 << 20 ? 0.9 : 1));

        report.Steps.Select(static step => (step.Setting, step.Chosen)).ShouldBe([("connections", "4"), ("streams", null), ("window", "1MiB")]);
        report.Steps[1].Skipped.ShouldNotBeNull();
        _held[1].ShouldAllBe(static settings => settings.Connections!.Value.Most == 4, "the winner stands while the window is searched");
        _held[^1].Select(static settings => settings.ToString()).ShouldBe(["", "", "connections=4+window=1MiB"]);
        _seeds.ShouldBeUnique();
        report.Confirmation!.Ratio!.Median.ShouldBe(0.72, 0.01);
        report.IsGain.ShouldBeTrue();
        TuneWords.Sentence(report).ShouldStartWith("grpc@connections=4+window=1MiB takes 28.");
        report.Steps.Select(step => TuneWords.Chosen(report, step)).ShouldBe(["4", "default (not searched)", "1MiB"]);
    }

    [Fact]
    public async Task The_fastest_of_several_that_are_faster_is_kept()
    {
        var report = await SearchAsync("floor", static settings => 10_000 - (100 * (Math.Min(settings.Connections?.Most ?? 1, 13) - 1)));

        report.Steps[0].Trials.Count(static trial => trial.Verdict == Verdict.Faster).ShouldBeGreaterThan(1);
        report.Steps[0].Chosen.ShouldBe("per-worker");
    }

    [Fact]
    public async Task Where_nothing_differs_the_defaults_stand_and_nothing_is_confirmed()
    {
        var report = await SearchAsync("floor", static _ => 10_000);

        report.Confirmation.ShouldBeNull();
        report.Steps.ShouldAllBe(static step => step.Chosen == null && step.Trials.All(static trial => trial.Verdict == Verdict.NoDifference));
        TuneWords.Sentence(report).ShouldBe("No difference that this machine can tell: nothing is faster than the defaults.");
        report.Steps.Select(step => TuneWords.Chosen(report, step)).ShouldAllBe(static words => words == "default (no gain)");
    }

    [Fact]
    public async Task Where_the_defaults_are_the_fastest_they_stand()
    {
        var report = await SearchAsync("floor", static settings => settings == ConnectionSettings.Default ? 10_000 : 13_000);

        report.Confirmation.ShouldBeNull();
        report.Steps.SelectMany(static step => step.Trials).ShouldAllBe(static trial => trial.Verdict == Verdict.Slower);
    }

    [Fact]
    public async Task A_gain_that_rounds_of_their_own_do_not_bear_out_is_none()
    {
        // Luck: what looked faster in the search is not, once it is held against the defaults alone.
        var report = await SearchAsync("floor", settings => _held.Count == 1 && settings.Connections?.Most == 8 ? 9_000 : 10_000);

        report.Steps[0].Chosen.ShouldBe("8");
        report.Confirmation!.Verdict.ShouldBe(Verdict.NoDifference);
        report.IsGain.ShouldBeFalse();
        TuneWords.Sentence(report).ShouldStartWith("No difference: connections=8 was the fastest in the search");
        TuneWords.Chosen(report, report.Steps[0]).ShouldBe("default (no gain)");
    }

    [Fact]
    public async Task A_loss_in_rounds_of_their_own_leaves_the_defaults() => TuneWords.Sentence(
        await SearchAsync("floor", settings => settings.Connections?.Most == 8 ? _held.Count == 1 ? 9_000 : 12_000 : 10_000))
            .ShouldStartWith("The defaults stand: connections=8 was the fastest in the search");

    [Fact]
    public async Task A_budget_too_short_for_an_interval_leaves_it_undecided()
    {
        var report = await SearchAsync("floor", static settings => settings.Connections is null ? 10_000 : 5_000, TimeSpan.FromMilliseconds(50));

        report.Steps.SelectMany(static step => step.Trials).ShouldAllBe(static trial => trial.Verdict == Verdict.Undecided && trial.Ratio == null);
        report.Confirmation.ShouldBeNull();
        TuneWords.Sentence(report).ShouldBe(
            "Undecided: the intervals of connections, buffer are too wide to say whether anything is faster than the defaults; give it more time with --budget.");
        report.Steps.Select(step => TuneWords.Chosen(report, step)).ShouldAllBe(static words => words == "undecided");
    }

    [Fact]
    public async Task A_setting_without_values_to_try_takes_no_rounds()
    {
        var report = await SearchAsync("rest-json", static _ => 10_000, inFlight: 1);

        _held.ShouldBeEmpty();
        report.Steps.ShouldHaveSingleItem().Skipped.ShouldNotBeNull();
        TuneWords.Sentence(report).ShouldBe("There was nothing to search; the defaults stand.");
    }

    private async Task<TuneReport> SearchAsync(string contender, Func<ConnectionSettings, double> cost, TimeSpan? budget = null, int inFlight = InFlight)
    {
        var options = new TournamentOptions { Budget = budget ?? TimeSpan.FromSeconds(20), TargetHalfWidth = 0.01 };
        var told = new List<TuneStep>();
        var (steps, confirmation) = await new TuneSearch(HoldAsync, options.TargetHalfWidth * 2).RunAsync(
            Contenders.Named(contender)!.Settings, inFlight, told.Add, CancellationToken.None);
        told.ShouldBe(steps);
        return new TuneReport(contender, "chat-send", "memory", inFlight, steps, confirmation);

        Task<TournamentResult> HoldAsync(IReadOnlyList<ConnectionSettings> settings, int seed, CancellationToken cancellationToken)
        {
            _held.Add(settings);
            _seeds.Add(seed);
            return new Tournament(options with { Seed = seed }, _clock).RunAsync(
                [.. settings.Select((chosen, place) => new Synthetic($"{place} {chosen}", _clock, () => cost(chosen) * _noise.Factor(0.01)))], cancellationToken);
        }
    }
}
