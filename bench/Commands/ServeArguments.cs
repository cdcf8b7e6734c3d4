using System.CommandLine;
using System.Net;
using Bench.Serving;
using Bench.Workloads;
using Servers.Wires;

namespace Bench.Commands;

/// <summary>The options that say where a server listens.</summary>
internal sealed class ServeArguments
{
    private readonly Option<string> _wire = new("--wire", "-w")
    {
        Description = "Which wire, of those that reach other processes",
        DefaultValueFactory = static _ => "tcp",
        HelpName = "name",
    };

    private readonly Option<int> _port = new("--port") { Description = "The port; 0 for any that is free", HelpName = "port" };

    private readonly Option<string?> _listen = new("--listen")
    {
        Description = "An IP address of this machine (default: the loopback interface, which only this machine reaches)",
        HelpName = "address",
    };

    private readonly Option<string?> _socket = new("--socket") { Description = "On uds, the socket's path (default: one in the temporary folder)", HelpName = "path" };

    public void AddTo(Command command)
    {
        command.Add(_wire);
        command.Add(_port);
        command.Add(_listen);
        command.Add(_socket);
    }

    /// <exception cref="UsageException">There is no such lane, or no such address on it.</exception>
    public (Lane Lane, ServedAddress Address) Read(ParseResult parsed, string contender)
    {
        var lane = LaneName.Parse($"{contender}/{parsed.GetValue(_wire)}");
        return (lane, new ServedAddress(lane.Wire, lane.Wire.Addressing switch
        {
            WireAddressing.Port => PortOf(parsed, lane.Wire),
            WireAddressing.Path => PathOf(parsed, lane.Wire),
            _ => throw new UsageException($"no other process can reach a server on {lane.Wire.Name}; serve on {string.Join(" or ", Reachable())}"),
        }));
    }

    /// <summary>Reads the page's port.</summary>
    /// <exception cref="UsageException">It is none, or something is named that is not for the page.</exception>
    public int ReadWeb(ParseResult parsed, string? contender)
    {
        if (contender is not null)
        {
            throw new UsageException($"--web serves every contender that browsers speak; leave out '{contender}', or leave out --web");
        }

        foreach (var option in new Option[] { _wire, _listen, _socket }.Where(option => parsed.GetResult(option) is { Implicit: false }))
        {
            throw new UsageException($"{option.Name} is not for --web, which serves this machine alone, on tcp: the page and its servers ask nobody who they are; leave it out");
        }

        return Port(parsed);
    }

    private IPEndPoint PortOf(ParseResult parsed, Wire wire)
    {
        Refuse(parsed, _socket, wire, "a port: --port");
        var port = Port(parsed);
        var listen = parsed.GetValue(_listen);
        return listen is null ? new IPEndPoint(IPAddress.Loopback, port)
            : IPAddress.TryParse(listen, out var address) ? new IPEndPoint(address, port)
            : throw new UsageException($"--listen is '{listen}'; expected an IP address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them");
    }

    private int Port(ParseResult parsed) => parsed.GetValue(_port) is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort and var port
        ? port
        : throw new UsageException($"--port is {parsed.GetValue(_port)}; expected {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}");

    private EndPoint PathOf(ParseResult parsed, Wire wire)
    {
        Refuse(parsed, _port, wire, "a path: --socket");
        Refuse(parsed, _listen, wire, "a path: --socket");
        // The kernel takes 108 bytes at the most.
        return ServedAddress.Socket(parsed.GetValue(_socket) ?? Path.Combine(Path.GetTempPath(), $"bench-{Guid.NewGuid():N}.sock"));
    }

    private static void Refuse(ParseResult parsed, Option option, Wire wire, string instead)
    {
        if (parsed.GetResult(option) is { Implicit: false })
        {
            throw new UsageException($"{option.Name} is not for {wire.Name}, which listens on {instead}");
        }
    }

    private static IEnumerable<string> Reachable() =>
        WireCatalog.All.Where(static wire => wire.Addressing != WireAddressing.None).Select(static wire => wire.Name);
}
