using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using Bench.Serving;
using Bench.Workloads;
using Servers;
using Servers.Application;
using Servers.Wires;

namespace Bench.Load;

/// <summary>The clients of one load, connected, the first answer of each checked.</summary>
internal sealed class LoadCrew : IAsyncDisposable
{
    // A server that has not answered a first message by then does not speak what was expected.
    private static readonly TimeSpan s_firstAnswerLimit = TimeSpan.FromSeconds(10);

    private readonly List<IContenderClient> _clients = [];
    private readonly List<ILoadConnection> _connections = [];
    private Places? _places;

    private LoadCrew()
    {
    }

    /// <summary>In the order of their turns.</summary>
    public IReadOnlyList<ILoadConnection> Connections => _connections;

    /// <summary>Connects, runs one exchange on each connection and checks its answer.</summary>
    /// <exception cref="LoadException">The server can't be reached, or does not answer as its contender does.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a first contact throws says that there is none; it is passed on in words.")]
    public static async Task<LoadCrew> GatherAsync(
        IServed served, Workload workload, LoadOptions options, LoadLog log, StallGate gate, CancellationToken cancellationToken)
    {
        var crew = new LoadCrew();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_firstAnswerLimit + TimeSpan.FromMilliseconds(options.Connections));
        try
        {
            var dialer = options.Stall is null || served.Dialer is not StreamDialer streams
                ? served.Dialer
                : streams.Through(stream => new StallingStream(stream, gate));
            for (var i = 0; i < options.Connections; i++)
            {
                crew._clients.Add(await served.Lane.Contender.ConnectAsync(dialer, ServiceLimits.Default, limit.Token));
            }

            await crew.EnlistAsync(workload, options, log, limit.Token);
            return crew;
        }
        catch (Exception failure)
        {
            await crew.DisposeAsync();
            cancellationToken.ThrowIfCancellationRequested();
            throw failure is LoadException ? failure : new LoadException(Complaint(served, options, failure), failure);
        }
    }

    /// <summary>How many messages the room has got, as it says itself; null where the load posts none.</summary>
    public async ValueTask<long?> PostedAsync(CancellationToken cancellationToken) =>
        _places is null ? null : await _places.GrownAsync(_clients[0], cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
        {
            await connection.DisposeAsync();
        }

        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }
    }

    private async Task EnlistAsync(Workload workload, LoadOptions options, LoadLog log, CancellationToken cancellationToken)
    {
        foreach (var client in _clients)
        {
            await FirstAnswerAsync(workload, client, cancellationToken);
        }

        var messages = workload.PostedTextBytes is { } textBytes ? new NumberedMessages(textBytes) : null;
        _places = messages is null ? null : new Places(await Places.LastAsync(_clients[0], cancellationToken), log.Schedule.Count);
        for (var i = 0; i < _clients.Count; i++)
        {
            var (client, turns) = (_clients[i], new Turns(i, _clients.Count));
            _connections.Add(messages is null ? new CallConnection(new ExchangeCall(await PrepareAsync(workload, client, cancellationToken)), log, turns, options.InFlight)
                : workload.Shape == Shape.Duplex ? new ConversationConnection(client, await client.Chat.ConverseAsync(CancellationToken.None), messages, log, turns, options.InFlight)
                : new CallConnection(new SendCall(client, messages, _places!, log, options.InFlight == 1), log, turns, options.InFlight));
        }
    }

    private static async Task FirstAnswerAsync(Workload workload, IContenderClient client, CancellationToken cancellationToken)
    {
        var exchange = await PrepareAsync(workload, new BorrowedClient(client), cancellationToken);
        await using (exchange)
        {
            var (expected, decoded) = (exchange.Expected(0), await exchange.RunPacedAsync(0).AsTask().WaitAsync(cancellationToken));
            if (expected != decoded)
            {
                throw new LoadException($"the first answer to {workload.Name} was wrong: expected {expected}, decoded {decoded}; start the server anew, for one whose room or market has moved can't be checked");
            }
        }
    }

    private static ValueTask<IExchange> PrepareAsync(Workload workload, IContenderClient client, CancellationToken cancellationToken) =>
        workload.PrepareAsync(new Stage(_ => ValueTask.FromResult(client)), cancellationToken);

    private static string Complaint(IServed served, LoadOptions options, Exception failure)
    {
        var where = served is ServedElsewhere elsewhere ? elsewhere.Address.ToString() : $"the server of {served.Lane.Id}";
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException { SocketErrorCode: SocketError.TooManyOpenSockets })
            {
                return $"the system has no descriptors left for {options.Connections} connections: raise the limit with 'ulimit -n {(options.Connections * options.InFlight) + 1_000}', or lower --connections or --in-flight";
            }

            if (cause is SocketException unreachable)
            {
                return $"{where} can't be reached: {unreachable.Message}. Start it with 'bench serve {served.Lane.Contender.Name}', and give --target what that prints.";
            }
        }

        return failure is OperationCanceledException
            ? $"{where} gave no answer within {s_firstAnswerLimit.TotalSeconds:0} s. Is it a server of {served.Lane.Contender.Name}?"
            : $"{where} does not answer as {served.Lane.Contender.Name} does: {failure.Message} Is it a server of that contender?";
    }
}
