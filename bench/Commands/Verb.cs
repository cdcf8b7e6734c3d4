using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Bench.Load;
using Bench.Regression;
using Bench.Serving;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>Turns what a verb throws into words and an exit code.</summary>
internal static class Verb
{
    [SuppressMessage("Design", "CA1031", Justification = "The last resort: whatever it is, it is said, and the exit code is honest.")]
    public static void Runs(
        this Command command, IAnsiConsole errors, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                return await action(parsed, cancellationToken);
            }
            catch (UsageException usage)
            {
                errors.Complain(usage.Message);
                return ExitCode.Usage;
            }
            catch (WrongAnswerException wrong)
            {
                errors.Complain(wrong.Message);
                return ExitCode.Failed;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                errors.Complain("interrupted");
                return ExitCode.Failed;
            }
            catch (Exception refused) when (refused is ContestantException or LoadException or ServedException)
            {
                errors.Complain(refused.Message);
                return ExitCode.Usage;
            }
            catch (Exception unexpected)
            {
                errors.Complain($"this should not have happened; please report it with what follows{Environment.NewLine}{unexpected}");
                return ExitCode.Failed;
            }
        });

    /// <summary>Says what is wrong, on a line that is not cut to the console's width, so that it can be searched for.</summary>
    public static void Complain(this IAnsiConsole errors, string what) => errors.Profile.Out.Writer.WriteLine($"bench: {what}");
}
