using System.CommandLine;
using Bench.Workloads;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>Turns what a verb throws into words and an exit code.</summary>
internal static class Verb
{
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
        });
}
