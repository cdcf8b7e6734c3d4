using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
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
                errors.WriteLine($"bench: {usage.Message}");
                return ExitCode.Usage;
            }
            catch (WrongAnswerException wrong)
            {
                errors.WriteLine($"bench: {wrong.Message}");
                return ExitCode.Failed;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                errors.WriteLine("bench: interrupted");
                return ExitCode.Failed;
            }
            catch (Exception unexpected)
            {
                errors.WriteLine($"bench: this should not have happened; please report it with what follows{Environment.NewLine}{unexpected}");
                return ExitCode.Failed;
            }
        });
}
