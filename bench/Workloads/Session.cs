using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Payloads;
using Servers;
using Servers.Wires;

namespace Bench.Workloads;

/// <summary>A started host with its clients connected, ready to be timed. Its first answer has been checked.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly ContenderHost _host;
    private readonly IExchange _exchange;
    private readonly ValueTask<Tally>[] _workers;
    private Tally _decoded;
    private long _turn;
    private long _pacedAgain;

    private Session(Cell cell, ContenderHost host, IExchange exchange)
    {
        Cell = cell;
        _host = host;
        _exchange = exchange;
        _workers = new ValueTask<Tally>[cell.Workload.InFlight];
    }

    /// <summary>What is run.</summary>
    public Cell Cell { get; }

    /// <summary>Starts the host, connects the clients, runs one exchange and checks its answer.</summary>
    /// <param name="cell">What to run.</param>
    /// <param name="counter">Counts the bytes at the wire; null in every timed pass.</param>
    /// <param name="cancellationToken">Gives the attempt up.</param>
    /// <exception cref="WrongAnswerException">The first answer was wrong.</exception>
    public static async Task<Session> OpenAsync(Cell cell, ByteCounter? counter, CancellationToken cancellationToken)
    {
        var host = await ContenderHost.StartAsync(cell.Lane.Contender, cell.Lane.Wire, cell.Workload.Limits, cancellationToken);
        try
        {
            var exchange = await cell.Workload.PrepareAsync(new Stage(host, counter), cancellationToken);
            var session = new Session(cell, host, exchange);
            try
            {
                session._decoded = await exchange.RunPacedAsync(session._turn++);
                session.Check();
                return session;
            }
            catch
            {
                await exchange.DisposeAsync();
                throw;
            }
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs so many exchanges, as many in flight as the workload says. This is what is timed.</summary>
    [SuppressMessage("Reliability", "CA2012", Justification = "Each is awaited once, right after all of them have been started.")]
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask RunAsync(int exchanges)
    {
        var first = _turn;
        _turn += exchanges;
        var workers = Math.Min(_workers.Length, exchanges);
        for (var i = 0; i < workers; i++)
        {
            _workers[i] = WorkAsync(first + i, _turn, workers);
        }

        for (var i = 0; i < workers; i++)
        {
            _decoded += await _workers[i];
        }
    }

    /// <summary>Runs the first exchange again, with never more than one message under way: for counting bytes, which differ from message to message.</summary>
    public async Task RunPacedAsync()
    {
        _decoded += await _exchange.RunPacedAsync(turn: 0);
        _pacedAgain++;
    }

    /// <summary>Holds everything decoded so far against what it should have been. Kept out of the timed path.</summary>
    /// <exception cref="WrongAnswerException">Some answer was wrong.</exception>
    public void Check()
    {
        var expected = Expected();
        if (expected != _decoded)
        {
            throw new WrongAnswerException(Cell, _turn + _pacedAgain, expected, _decoded);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _exchange.DisposeAsync();
        await _host.DisposeAsync();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Tally> WorkAsync(long turn, long end, int step)
    {
        var tally = default(Tally);
        for (; turn < end; turn += step)
        {
            tally += await _exchange.RunAsync(turn);
        }

        return tally;
    }

    // Answers repeat with the period, so a million turns are checked as fast as a hundred.
    private Tally Expected()
    {
        var total = default(Tally);
        for (var turn = 0L; turn < Math.Min(_exchange.Period, _turn); turn++)
        {
            var each = _exchange.Expected(turn);
            var times = ((_turn - turn - 1) / _exchange.Period) + 1 + (turn == 0 ? _pacedAgain : 0);
            total += new Tally(each.Count * times, unchecked(each.Sum * times));
        }

        return total;
    }
}
