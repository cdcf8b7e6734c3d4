using Payloads.Encodings;

namespace Servers.Frames.Client;

/// <summary>The client's end of a connection: many calls at once, one reader that hands each frame to its call.</summary>
internal sealed class FrameConnection : IAsyncDisposable
{
    // How long the other end gets for its part of closing before the connection is cut.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(2);

    private readonly IFrameChannel _channel;
    private readonly Task _reading;
    private Task? _disposing;

    public FrameConnection(IFrameChannel channel)
    {
        _channel = channel;
        Writer = new FrameWriter(channel, SendingFailed);
        Abandoned = new AbandonedCall(Calls);
        _reading = ReadAsync();
    }

    public FrameWriter Writer { get; }

    public CallTable Calls { get; } = new();

    /// <summary>Stands in for every unary call that was given up: it needs no state.</summary>
    public AbandonedCall Abandoned { get; }

    /// <summary>Flushes without waiting: a failure reaches every call by way of the reader.</summary>
    public void Flush()
    {
        var flush = Writer.FlushAsync();
        if (!flush.IsCompleted)
        {
            _ = flush.AsTask();
        }
        else
        {
            _ = flush.Result;
        }
    }

    public ValueTask DisposeAsync()
    {
        lock (Calls)
        {
            _disposing ??= CloseAsync();
        }

        return new ValueTask(_disposing);
    }

    private async Task ReadAsync()
    {
        Calls.End(await ReadToEndAsync());
        try
        {
            // Whoever ended it, the other end is owed an answer.
            await Writer.CompleteAsync();
            await _channel.CloseAsync(CloseReason.Done, "");
        }
        catch (Exception reason) when (ConnectionLoss.Is(reason))
        {
            _channel.Abort();
        }
    }

    private async Task<ConnectionEnd> ReadToEndAsync()
    {
        try
        {
            while (await _channel.ReadAsync() is { } frame)
            {
                Calls.Dispatch(frame);
            }

            return new ConnectionEnd("the server closed the connection");
        }
        catch (PeerClosedException closed)
        {
            return ConnectionEnd.From(closed);
        }
        catch (Exception violation) when (violation is FrameException or MalformedPayloadException)
        {
            _channel.Abort();
            return new ConnectionEnd($"the server does not keep to the protocol: {violation.Message}", Cause: violation);
        }
        catch (Exception reason) when (ConnectionLoss.Is(reason))
        {
            _channel.Abort();
            return new ConnectionEnd($"the connection is lost: {reason.Message}", Cause: reason);
        }
    }

    // A server that closes says why before it stops to read: what it says is worth more than the failure to send.
    private void SendingFailed(Exception reason) => _ = CutAsync();

    private async Task CutAsync()
    {
        await Task.WhenAny(_reading, Task.Delay(s_grace));
        _channel.Abort();
    }

    private async Task CloseAsync()
    {
        Calls.End(ConnectionEnd.Disposed);
        var closing = SayGoodbyeAsync();
        await Task.WhenAny(closing, Task.Delay(s_grace));
        _channel.Abort();
        await closing;
        await _channel.DisposeAsync();
        Writer.Return();
    }

    private async Task SayGoodbyeAsync()
    {
        try
        {
            await Writer.CompleteAsync();
            await _channel.CloseAsync(CloseReason.Done, "");
        }
        catch (Exception reason) when (ConnectionLoss.Is(reason))
        {
            _channel.Abort(); // It was on its way to be closed; there is nobody left to tell.
        }

        await _reading;
    }
}
