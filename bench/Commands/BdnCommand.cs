using System.CommandLine;
using Bench.Micro;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Bench.Commands;

/// <summary><c>bench bdn -- …</c>: BenchmarkDotNet's own command line over the suite's benchmarks.</summary>
internal static class BdnCommand
{
    public const string Verb = "bdn";

    // With these BenchmarkDotNet answers and runs nothing.
    private static readonly string[] s_questions = ["--list", "--help", "--info", "--version"];

    /// <summary>For the help only: what follows the verb is BenchmarkDotNet's to read.</summary>
    public static Command Create() => new VerbCommand(
        Verb,
        "Hand everything after '--' to BenchmarkDotNet",
        "bench bdn -- --list flat",
        "bench bdn -- --filter '*Unary*' --job short",
        "bench bdn -- --help");

    public static int Run(string[] arguments)
    {
        var own = arguments is ["--", ..] ? arguments[1..] : arguments;
        var log = new ReasonLogger(NullLogger.Instance);
        var config = DefaultConfig.Instance
            .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(MicroConfig.CellNameWidth))
            .AddLogger(log);
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(CellBenchmark).Assembly).Run(own, config).ToList();
        if (summaries.Count == 0 && !own.Intersect(s_questions).Any())
        {
            Console.Error.WriteLine("bench: BenchmarkDotNet ran nothing, for the reason above; see 'bench bdn -- --list flat' and 'bench bdn -- --help'");
            return ExitCode.Usage;
        }

        if (log.Reason is { } why)
        {
            // A wrong answer that is found at the end leaves a report that looks right.
            Console.Error.WriteLine($"bench: a cell failed: {why}");
            return ExitCode.Failed;
        }

        return summaries.Exists(static summary => summary.HasCriticalValidationErrors || summary.Reports.Any(static report => !report.Success))
            ? ExitCode.Failed
            : ExitCode.Ok;
    }
}
