using Servers;
using Servers.Tests;

namespace Conformance.Tests.Hosting;

/// <summary>A bare connection with nothing on it but what a test writes.</summary>
internal sealed class RawConnection(Stream stream) : IAsyncDisposable
{
    private readonly MemoryStream _received = new();

    /// <summary>All that has come so far.</summary>
    public ReadOnlyMemory<byte> Received => _received.GetBuffer().AsMemory(0, (int)_received.Length);

    /// <summary>How the connection was lost, where the host has cut it instead of closing it.</summary>
    public IOException? Loss { get; private set; }

    public static async Task<RawConnection> OpenAsync(ContenderHost host) => new(await host.Dial().ConnectAsync(Deadline.Token()));

    /// <summary>Writes; a host that has closed already need not take it.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await stream.WriteAsync(bytes, Deadline.Token());
        }
        catch (IOException)
        {
            // Reading tells how it ended.
        }
    }

    /// <summary>Reads until enough has come or the host has closed.</summary>
    /// <returns>False where it has closed.</returns>
    public async Task<bool> ReadUntilAsync(Func<ReadOnlyMemory<byte>, bool> isEnough)
    {
        var buffer = new byte[16 * 1024];
        while (!isEnough(Received))
        {
            int read;
            try
            {
                read = await stream.ReadAsync(buffer, Deadline.Token());
            }
            catch (IOException loss)
            {
                Loss = loss;
                return false;
            }

            if (read == 0)
            {
                return false;
            }

            _received.Write(buffer, 0, read);
        }

        return true;
    }

    /// <summary>Reads until the host has closed.</summary>
    public Task ReadToEndAsync() => ReadUntilAsync(static _ => false);

    /// <summary>Writes, and reads until the host has closed: both at once, so that neither end waits for the other to read.</summary>
    public Task ExchangeAsync(byte[] sent) => Task.WhenAll(SendAsync(sent), ReadToEndAsync());

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        await _received.DisposeAsync();
    }
}
