using System.CommandLine;
using Bench.Commands;
using Bench.Serving;
using Bench.Tests.Commands;
using Bench.Workloads;

namespace Bench.Tests.Crank;

public class CrankConfigurationTests
{
    private static readonly CrankConfiguration s_configuration = CrankConfiguration.Read();

    public static TheoryData<string> Scenarios => [.. s_configuration.Scenarios.Keys];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_command_line_is_one_that_the_program_accepts(string scenario)
    {
        var root = CommandTree.Root(CommandRun.Console(TextWriter.Null), CommandRun.Console(TextWriter.Null));
        foreach (var (_, line) in s_configuration.CommandLines(scenario, "local"))
        {
            line.ShouldNotContain("{{");
            var parsed = root.Parse(line.Split(' '));
            parsed.Errors.ShouldBeEmpty(line);
            Read(line.Split(' '));
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_load_goes_to_the_contender_and_the_port_that_are_served(string scenario)
    {
        var lines = s_configuration.CommandLines(scenario, "local").Select(static job => job.CommandLine.Split(' ')).ToList();

        lines.Select(static line => line[0]).ShouldBe(["serve", "load"]);
        lines[1][1].ShouldBe(lines[0][1]);
        After(lines[1], "--target").ShouldBe($"tcp://127.0.0.1:{After(lines[0], "--port")}");
    }

    [Fact]
    public void Of_every_contender_that_has_scenarios_each_workload_that_can_be_loaded_has_one()
    {
        var named = s_configuration.Scenarios.Where(static scenario => scenario.Value["load"].Variables.Count > 0).ToList();
        string[] loadable = [.. WorkloadCatalog.All.Where(static workload => workload.Shape != Shape.FanOut && workload.VariantOf is null).Select(static workload => workload.Name)];

        named.GroupBy(static scenario => scenario.Value["load"].Variables["contender"])
            .ShouldAllBe(contender => contender.Select(static scenario => scenario.Value["load"].Variables["workload"]).Order().SequenceEqual(loadable.Order()));
        named.ShouldAllBe(static scenario => scenario.Key == $"{scenario.Value["load"].Variables["workload"]}-{scenario.Value["load"].Variables["contender"]}");
    }

    [Fact]
    public void The_server_is_ready_when_it_says_so_and_the_load_ends_by_itself()
    {
        var (server, load) = (s_configuration.Jobs["server"], s_configuration.Jobs["load"]);

        ServeProtocol.ReadyLine("grpc", ServedAddress.Parse("tcp://127.0.0.1:5000")).ShouldStartWith(server.ReadyStateText);
        (server.WaitForExit, load.WaitForExit).ShouldBe((false, true));
    }

    [Fact]
    public void What_is_built_is_there() => s_configuration.Jobs.Values.ShouldAllBe(static job => File.Exists(
        Path.Combine(Path.GetDirectoryName(CrankConfiguration.FilePath)!, job.Source["localFolder"], job.Source["project"])));

    // What is parsed may still be refused: a workload that can't be loaded, a rate of 0.
    private static void Read(string[] line)
    {
        if (line[0] == "serve")
        {
            var where = new ServeArguments();
            var serve = new Command("serve") { new Argument<string>("contender") };
            where.AddTo(serve);
            where.Read(serve.Parse(line[1..]), line[1]).Address.ToString().ShouldStartWith("tcp://");
            return;
        }

        var (what, how) = (new LoadedCells(), new LoadArguments());
        var load = new Command("load") { new Option<bool>("--crank") };
        what.AddTo(load);
        how.AddTo(load);
        var parsed = load.Parse(line[1..]);
        how.Read(parsed).Options.Rate.ShouldNotBeNull();
        what.Read(parsed).Cells.Count.ShouldBe(1);
    }

    private static string After(string[] line, string option) => line[Array.IndexOf(line, option) + 1];
}
