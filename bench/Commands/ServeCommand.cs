using System.CommandLine;
using Servers;
using Servers.Application;
using Servers.Wires;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench serve</c>: a contender's server in a process of its own, for clients of any make.</summary>
internal static class ServeCommand
{
    private const int LargestPort = 65_535;

    // What a request in flight may still take once the server is told to stop.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var contender = new Argument<string>("contender") { Description = "Which contender" };
        var port = new Option<int>("--port") { Description = "Where on the loopback interface; 0 for any port that is free", HelpName = "port" };
        var command = new VerbCommand(
            "serve",
            "Serve a contender on TCP until interrupted; prints its address once it listens",
            "bench serve rest-json --port 5000",
            "bench serve grpc")
        {
            contender, port,
        };
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            var chosen = LaneName.Parse($"{parsed.GetValue(contender)}/tcp").Contender;
            var number = parsed.GetValue(port);
            if (number is < 0 or > LargestPort)
            {
                throw new UsageException($"--port is {number}; expected 0 to {LargestPort}");
            }

            await using var host = await StartAsync(chosen, number, cancellationToken);
            output.WriteLine($"{chosen.Name} listens on {host.Address}");
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            using var grace = new CancellationTokenSource(s_grace);
            await host.StopAsync(grace.Token);
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task<ContenderHost> StartAsync(IContender contender, int port, CancellationToken cancellationToken)
    {
        try
        {
            return await ContenderHost.StartAsync(contender, WireCatalog.Tcp(port), ServiceLimits.Default, cancellationToken);
        }
        catch (IOException taken)
        {
            throw new UsageException($"port {port} can't be listened on: {taken.Message} Name another with --port, or 0 for any that is free.");
        }
    }
}
