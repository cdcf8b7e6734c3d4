using System.Collections.Concurrent;
using System.Net.Sockets;

namespace Conformance.Tests.Faults;

/// <summary>What a client's connections come to grief by: all of them together, so that a client that connects anew is no better off.</summary>
internal sealed class Trouble
{
    private readonly ConcurrentBag<Stream> _open = [];
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _readable = long.MaxValue;
    private long _writable = long.MaxValue;
    private Ending _ending;
    private volatile bool _isCut;

    /// <summary>How many bytes pass at once, at most.</summary>
    public int Piece { get; set; } = int.MaxValue;

    /// <summary>Ends when the trouble has come.</summary>
    public Task Reached => _reached.Task;

    /// <summary>Leads a connection through it.</summary>
    /// <exception cref="IOException">Connections have been cut: there are no others from then on.</exception>
    public Stream Wrap(Stream inner)
    {
        if (_isCut)
        {
            inner.Dispose();
            throw new IOException("the network has been cut");
        }

        _open.Add(inner);
        return new TroubledStream(inner, this);
    }

    /// <summary>After so many bytes more to the host.</summary>
    public void AfterWriting(long bytes, Ending ending)
    {
        _ending = ending;
        Volatile.Write(ref _writable, bytes);
    }

    /// <summary>After so many bytes more from the host.</summary>
    public void AfterReading(long bytes, Ending ending)
    {
        _ending = ending;
        Volatile.Write(ref _readable, bytes);
    }

    /// <summary>Takes bytes off what may still be written.</summary>
    /// <returns>How many there are.</returns>
    public int TakeWritable(int bytes) => Take(ref _writable, bytes);

    /// <summary>Takes bytes off what may still be read.</summary>
    /// <returns>How many there are.</returns>
    public int TakeReadable(int bytes) => Take(ref _readable, bytes);

    /// <summary>Brings it about.</summary>
    /// <exception cref="IOException">Always, but for <see cref="Ending.Stall"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled: nothing else ends a stall.</exception>
    public async Task ComeAsync(CancellationToken cancellationToken)
    {
        _reached.TrySetResult();
        if (_ending == Ending.Stall)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        CutAll(_ending);
        throw new IOException("the connection has been cut");
    }

    /// <summary>Cuts every connection now.</summary>
    public void CutAll(Ending ending)
    {
        _isCut = true;
        while (_open.TryTake(out var stream))
        {
            if (ending == Ending.Reset && stream is NetworkStream network)
            {
                network.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
            }

            stream.Dispose();
        }
    }

    private static int Take(ref long left, int bytes)
    {
        while (true)
        {
            var seen = Volatile.Read(ref left);
            var taken = (int)Math.Min(seen, bytes);
            if (seen == long.MaxValue || Interlocked.CompareExchange(ref left, seen - taken, seen) == seen)
            {
                return taken;
            }
        }
    }
}
