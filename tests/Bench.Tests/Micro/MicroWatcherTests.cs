using Bench.Commands;
using Bench.Micro;
using Bench.Sizes;
using Bench.Tests.Runs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;

namespace Bench.Tests.Micro;

/// <summary>What becomes of a cell that fails while BenchmarkDotNet runs it.</summary>
[Collection(AloneCollection.Name)]
public class MicroWatcherTests
{
    private const string Cell = "chat-send/nothing/memory";

    [SkippableTheory]
    [InlineData(typeof(LateLiarBenchmark), "wrong answer")]
    [InlineData(typeof(RefusingBenchmark), "the line is dead")]
    public void A_failure_is_a_result_with_its_reason_and_no_number(Type benchmark, string reason)
    {
        Skip.If(Preconditions.IsDebugBuild, "BenchmarkDotNet refuses a Debug build");
        using var artifacts = new TemporaryFolder();
        var listener = new ResultList();
        var log = new ReasonLogger(NullLogger.Instance);

        BenchmarkRunner.Run(
            benchmark,
            MicroConfig.Create(TinyRun.Job, new HashSet<string> { Cell }, new Dictionary<string, SizeRow>(), artifacts.Path)
                .AddEventProcessor(new MicroWatcher(listener, log))
                .AddLogger(log));

        var result = listener.Results.ShouldHaveSingleItem();
        result.Failure.ShouldNotBeNull().ShouldContain(reason);
    }
}
