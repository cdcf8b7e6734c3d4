using System.Buffers;
using System.IO.Pipelines;
using Payloads;

namespace Servers.Rest.Client;

/// <summary>Ticks off a streamed body, decoded as they arrive.</summary>
internal sealed class TickReader(
    HttpResponseMessage response, Stream body, RestFormat format, int count, int limit, CancellationToken cancellationToken) : IAsyncEnumerator<Tick>
{
    // What one batch of the server comes to.
    private static readonly StreamPipeReaderOptions s_options = new(bufferSize: 16 * 1024);

    private readonly PipeReader _input = PipeReader.Create(body, s_options);
    private ReadOnlySequence<byte> _buffer;
    private bool _reading;
    private bool _ended;
    private bool _disposed;
    private int _received;

    public Tick Current { get; private set; }

    public ValueTask<bool> MoveNextAsync()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _received < count && TryTake() ? new ValueTask<bool>(true) : ReadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        try
        {
            if (_received == count)
            {
                // The end of the body is all that is missing: once it is read, the connection goes back to the pool.
                await ReadAsync();
            }
        }
        catch (Exception gone) when (gone is IOException or HttpRequestException or OperationCanceledException)
        {
            // Nothing was missing but the end, and the connection ends with the response.
        }
        finally
        {
            await _input.CompleteAsync();
            response.Dispose();
        }
    }

    private async ValueTask<bool> ReadAsync()
    {
        while (!_ended)
        {
            if (_reading)
            {
                _input.AdvanceTo(_buffer.Start, _buffer.End);
                _reading = false;
            }

            var read = await _input.ReadAsync(cancellationToken);
            _buffer = read.Buffer;
            _reading = true;
            _ended = read.IsCompleted;
            if (_received < count && TryTake())
            {
                return true;
            }
        }

        return _received == count
            ? false
            : throw new IOException($"the server ended the stream after {_received} of {count} ticks; subscribe again after the last one");
    }

    private bool TryTake()
    {
        if (!format.Framing.TryRead(ref _buffer, _ended, limit, out var message))
        {
            return false;
        }

        Current = format.Tick.Read(message);
        _received++;
        return true;
    }
}
