using Payloads;
using Payloads.Corpora;
using Servers;

namespace Bench.Fuzzing;

/// <summary>A host under inputs, each on a connection of its own, and a client that was there before them.</summary>
internal sealed class EndpointSession(ContenderHost host, HostErrors errors, Mutator mutator, IContenderClient bystander) : IFuzzSession
{
    // As many connections at once as fit into what a thread pool does between two looks at its queue.
    private const int Wave = 50;

    // An input that the host waits for the rest of is waited for no longer than this: most are over in microseconds.
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(5);

    public async Task RunAsync(Random random, int inputs, CancellationToken cancellationToken)
    {
        for (var given = 0; given < inputs; given += Wave)
        {
            var wave = Enumerable.Range(0, Math.Min(Wave, inputs - given)).Select(_ => mutator.Next(random)).ToList();
            await GiveAsync(wave, cancellationToken);
            errors.ThrowIfAny();
        }

        await HostCheck.VerifyAsync(host, cancellationToken);
        errors.ThrowIfAny();
    }

    public async ValueTask DisposeAsync()
    {
        await bystander.DisposeAsync();
        await host.DisposeAsync();
    }

    private async Task GiveAsync(IReadOnlyList<IReadOnlyList<byte[]>> inputs, CancellationToken cancellationToken)
    {
        var connections = new List<Stream>(inputs.Count);
        foreach (var _ in inputs)
        {
            connections.Add(await host.Dial().ConnectAsync(cancellationToken));
        }

        var exchanges = inputs.Zip(connections, ExchangeAsync).ToList();
        var over = Task.WhenAll(exchanges);
        await bystander.Ticker.QuoteAsync(new QuoteRequest(Corpus.Default.Quotes[0].Symbol), cancellationToken);
        await Task.WhenAny(over, Task.Delay(s_quiet, cancellationToken));
        foreach (var connection in connections)
        {
            await connection.DisposeAsync();
        }

        await over;
    }

    // Writes and reads at once, so that neither end waits for the other; ends when the host closes, or when this end is closed.
    private static Task ExchangeAsync(IReadOnlyList<byte[]> input, Stream connection) => Task.WhenAll(WriteAsync(input, connection), DrainAsync(connection));

    private static async Task WriteAsync(IReadOnlyList<byte[]> input, Stream connection)
    {
        try
        {
            foreach (var piece in input)
            {
                await connection.WriteAsync(piece);
            }
        }
        catch (IOException)
        {
            // The host has refused the rest by closing.
        }
    }

    private static async Task DrainAsync(Stream connection)
    {
        var buffer = new byte[4096];
        try
        {
            while (await connection.ReadAsync(buffer) > 0)
            {
            }
        }
        catch (IOException)
        {
            // The host has cut the connection, or this end has.
        }
    }
}
