using System.Diagnostics;
using Bench.Duels;
using Bench.Regression;

namespace Bench.Tests.Duels;

public class OneCoreTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [SkippableFact]
    public async Task A_verb_that_duels_starts_anew_with_every_thread_on_one_core()
    {
        SkipWhereThereIsNoChoice();
        using var bench = Start("noise", "--contender", "floor", "--wire", "memory", "--workload", "chat-send", "--budget", "60");
        try
        {
            var start = Stopwatch.GetTimestamp();
            while (!File.ReadAllText($"/proc/{bench.Id}/environ").Contains($"{OneCore.Variable}=0,", StringComparison.Ordinal))
            {
                Stopwatch.GetElapsedTime(start).ShouldBeLessThan(s_patience);
                await Task.Delay(20);
            }

            await Task.Delay(500);
            var allowed = Directory.GetDirectories($"/proc/{bench.Id}/task").SelectMany(static thread => File.ReadLines($"{thread}/status"))
                .Where(static line => line.StartsWith("Cpus_allowed_list:", StringComparison.Ordinal)).ToList();
            allowed.Count.ShouldBeGreaterThan(3);
            int.TryParse(allowed.Distinct().ShouldHaveSingleItem().Split('\t')[1], out _).ShouldBeTrue();
        }
        finally
        {
            bench.Kill();
        }
    }

    [SkippableFact]
    public async Task What_was_asked_for_and_what_comes_of_it_are_the_same_there()
    {
        SkipWhereThereIsNoChoice();
        using var bench = Start("duel", "grpc", "rest json", "--workload", "chat-send");

        var errors = await bench.StandardError.ReadToEndAsync();
        await bench.WaitForExitAsync();

        bench.ExitCode.ShouldBe(2);
        errors.ShouldContain("'rest json'");
    }

    [Theory]
    [InlineData("0,1", new[] { 0, 1 })]
    [InlineData("3", new[] { 3 })]
    [InlineData(null, new int[0])]
    [InlineData("", new int[0])]
    [InlineData("0,x", new int[0])]
    public void The_cores_that_could_be_used_are_read_back(string? variable, int[] cores) => OneCore.Parse(variable).ShouldBe(cores);

    private static void SkipWhereThereIsNoChoice() =>
        Skip.IfNot(OperatingSystem.IsLinux() && Environment.ProcessorCount > 1, "a process can only be put on one core of several, on Linux");

    private static Process Start(params IReadOnlyList<string> arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", ["exec", ContestantProcess.OwnAssembly, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
