using System.Diagnostics;
using Bench.Regression;

namespace Bench.Tests.Regression;

public class SharedCoreTests
{
    [SkippableFact]
    public void Every_thread_of_a_pinned_process_may_run_on_the_same_core_and_on_no_other()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "what a thread may run on is read from /proc");
        using var contestant = Process.Start(new ProcessStartInfo("dotnet", ["exec", ContestantProcess.OwnAssembly, ContestantProtocol.Verb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        contestant.StandardOutput.ReadLine().ShouldBe(ContestantProtocol.Greeting);

        SharedCore.Pin(contestant);

        var allowed = Directory.GetDirectories($"/proc/{contestant.Id}/task").SelectMany(static thread => File.ReadLines($"{thread}/status"))
            .Where(static line => line.StartsWith("Cpus_allowed_list:", StringComparison.Ordinal)).ToList();
        contestant.StandardInput.Close();
        contestant.WaitForExit();
        allowed.Count.ShouldBeGreaterThan(3);
        allowed.Distinct().ShouldHaveSingleItem().Split('\t')[1].ShouldBe($"{Environment.ProcessorCount - 1}");
    }
}
