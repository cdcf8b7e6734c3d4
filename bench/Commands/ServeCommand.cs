using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Bench.Serving;
using Bench.Web;
using Servers;
using Servers.Application;
using Servers.Wires;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench serve</c>: a contender's server in a process of its own, for clients of any make.</summary>
internal static class ServeCommand
{
    // What a request in flight may still take once the server is told to stop. A second less than the five within which it
    // promises to be gone: the process needs some of it to end.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(4);

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var contender = new Argument<string?>("contender") { Description = "Which contender", Arity = ArgumentArity.ZeroOrOne };
        var web = new Option<bool>("--web") { Description = "Serve every contender that browsers speak, and a page that shows them side by side" };
        var where = new ServeArguments();
        var attended = new Option<bool>("--attended")
        {
            Description = "Answer requests on standard input, and stop when it ends: for a parent process",
            Hidden = true,
        };
        var command = new VerbCommand(
            "serve",
            $"Serve a contender until interrupted; prints '{ServeProtocol.Ready} <contender> <address>' once it listens",
            "bench serve rest-json --port 5000",
            "bench serve grpc --wire uds --socket /tmp/bench.sock",
            "bench serve websocket-json --listen 0.0.0.0 --port 5000",
            "bench serve --web --port 5000")
        {
            contender, web, attended,
        };
        where.AddTo(command);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            var until = () => UntilToldAsync(parsed.GetValue(attended), output, cancellationToken);
            if (parsed.GetValue(web))
            {
                return await ServeWebAsync(where.ReadWeb(parsed, parsed.GetValue(contender)), output, until, cancellationToken);
            }

            var (lane, asked) = where.Read(
                parsed, parsed.GetValue(contender) ?? throw new UsageException("nothing is named to serve; name a contender, such as rest-json, or --web for the page ('bench list' has all of them)"));
            var wire = lane.Wire.At(asked.EndPoint);
            await using var host = await StartAsync(lane.Contender, wire, asked, cancellationToken);
            var address = Bound(asked, host) with { Fingerprint = wire.Fingerprint };
            if (asked.EndPoint is IPEndPoint ip && !IPAddress.IsLoopback(ip.Address))
            {
                errors.Complain($"WARNING: {address} is open to whoever can reach this machine: nobody is asked who they are, and any message is taken. Leave out --listen to serve this machine alone.");
            }

            await output.Profile.Out.Writer.WriteLineAsync(ServeProtocol.ReadyLine(lane.Contender.Name, address));
            await output.Profile.Out.Writer.FlushAsync(CancellationToken.None);
            await until();
            using var grace = new CancellationTokenSource(s_grace);
            await host.StopAsync(grace.Token);
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task<int> ServeWebAsync(int port, IAnsiConsole output, Func<Task> until, CancellationToken cancellationToken)
    {
        await using var server = await StartWebAsync(port, cancellationToken);
        await output.Profile.Out.Writer.WriteLineAsync($"{ServeProtocol.Ready} web {server.Address}");
        await output.Profile.Out.Writer.FlushAsync(CancellationToken.None);
        await until();
        using var grace = new CancellationTokenSource(s_grace);
        await server.StopAsync(grace.Token);
        return ExitCode.Ok;
    }

    private static Task UntilToldAsync(bool isAttended, IAnsiConsole output, CancellationToken cancellationToken)
    {
        var interrupted = Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return isAttended
            ? Task.WhenAny(interrupted, new ServeControl(Console.In, output.Profile.Out.Writer).ListenAsync())
            : Task.WhenAny(interrupted);
    }

    private static async Task<WebServer> StartWebAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            return await WebServer.StartAsync(port, cancellationToken);
        }
        catch (Exception taken) when (taken is IOException or SocketException)
        {
            throw new UsageException($"the page can't be served on port {port}: {taken.Message} Name another with --port, or 0 for any that is free.");
        }
    }

    private static async Task<ContenderHost> StartAsync(IContender contender, Wire wire, ServedAddress asked, CancellationToken cancellationToken)
    {
        try
        {
            return await ContenderHost.StartAsync(contender, wire, ServiceLimits.Default, cancellationToken);
        }
        catch (Exception taken) when (taken is IOException or SocketException)
        {
            throw new UsageException($"{asked} can't be listened on: {taken.Message} {(asked.EndPoint is IPEndPoint
                ? "Name another with --port, or 0 for any that is free, and with --listen an address of this machine."
                : "Remove the file if no server uses it any more, or name another with --socket.")}");
        }
    }

    // Port 0 is any that is free: the host knows which one it became.
    private static ServedAddress Bound(ServedAddress asked, ContenderHost host) => asked.EndPoint is IPEndPoint { Port: 0 } any
        ? asked with { EndPoint = new IPEndPoint(any.Address, new Uri(host.Address!).Port) }
        : asked;
}
