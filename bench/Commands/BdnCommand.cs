using System.CommandLine;
using Bench.Micro;
using BenchmarkDotNet.Running;

namespace Bench.Commands;

/// <summary><c>bench bdn -- …</c>: BenchmarkDotNet's own command line over the suite's benchmarks.</summary>
internal static class BdnCommand
{
    public const string Verb = "bdn";

    /// <summary>For the help only: what follows the verb is BenchmarkDotNet's to read.</summary>
    public static Command Create() => new(
        Verb,
        """
        Hand everything after '--' to BenchmarkDotNet

        Examples:
          bench bdn -- --list flat
          bench bdn -- --filter '*Unary*' --job short
        """);

    public static int Run(string[] arguments)
    {
        var own = arguments is ["--", ..] ? arguments[1..] : arguments;
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(CellBenchmark).Assembly).Run(own);
        return summaries.Any(static summary => summary.HasCriticalValidationErrors || summary.Reports.Any(static report => !report.Success))
            ? ExitCode.Failed
            : ExitCode.Ok;
    }
}
