using System.CommandLine;
using System.Globalization;
using Bench.Calibration;

namespace Bench.Commands;

/// <summary>The options of <c>check --calibrate</c>.</summary>
internal sealed class CalibrationArguments
{
    private const int DefaultChecks = 50;
    private const string DefaultJournal = "artifacts/calibration.jsonl";

    private readonly Option<bool> _calibrate = new("--calibrate") { Description = "Check this build against itself, with regressions put in on purpose: how often is the gate wrong?" };
    private readonly Option<int?> _checks = new("--checks") { Description = $"With --calibrate: how many checks of time with nothing put in; of the others fewer. {DefaultChecks} unless said", HelpName = "count" };
    private readonly Option<string?> _trials = new("--trials") { Description = "With --calibrate: which checks, as <slowdown>@<threshold>x<checks>, figuresx<checks>, objectx<checks>, bytex<checks>", HelpName = "list" };
    private readonly Option<string?> _journal = new("--journal") { Description = $"With --calibrate: keeps each check, and is gone on with. {DefaultJournal} unless named", HelpName = "file" };

    public void AddTo(Command command)
    {
        command.Add(_calibrate);
        command.Add(_checks);
        command.Add(_trials);
        command.Add(_journal);
    }

    /// <summary>What is to be calibrated; null where nothing is.</summary>
    /// <exception cref="UsageException">An option is wrong, or without --calibrate.</exception>
    public CalibrationPlan? Read(ParseResult parsed)
    {
        var (checks, trials, journal) = (parsed.GetValue(_checks), parsed.GetValue(_trials), parsed.GetValue(_journal));
        if (!parsed.GetValue(_calibrate))
        {
            return checks is null && trials is null && journal is null
                ? null
                : throw new UsageException("--checks, --trials and --journal go with --calibrate; add it, or leave them out");
        }

        return (checks, trials) switch
        {
            (not null, not null) => throw new UsageException("--trials says how many checks of each; leave --checks out"),
            ( < 1, _) => throw new UsageException($"--checks is {checks}; expected 1 or more"),
            _ => new CalibrationPlan(
                TrialKind.ParseAll(trials ?? Trials(checks ?? DefaultChecks)),
                journal ?? DefaultJournal,
                $"bench {string.Join(' ', parsed.Tokens.Select(static token => token.Value))}"),
        };
    }

    // What the gate promises, at the thresholds that it promises it for; 2 % lies within each, and is to be let pass.
    private static string Trials(int checks)
    {
        var (most, some) = (Math.Max(1, checks * 2 / 5), Math.Max(1, checks / 5));
        return string.Create(CultureInfo.InvariantCulture, $"0@5x{checks},20@5x{some},10@5x{most},5@3x{most},2@3x{some},figuresx{most},objectx{most},bytex{most}");
    }
}
