using System.Buffers;
using System.IO.Pipelines;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace Servers.SignalR.Client;

/// <summary>A WebSocket as the pair of pipes that the client of SignalR reads and writes.</summary>
internal sealed class WebSocketConnection : ConnectionContext, IDuplexPipe
{
    // A peer that does not answer a close within that time never will; as long as SignalR's own transport waits.
    private static readonly TimeSpan s_closeTimeout = TimeSpan.FromSeconds(5);

    private static readonly PipeOptions s_pipeOptions = new(useSynchronizationContext: false);

    private readonly WebSocket _socket;
    private readonly Pipe _received = new(s_pipeOptions);
    private readonly Pipe _sent = new(s_pipeOptions);
    private readonly CancellationTokenSource _peerGone = new();
    private readonly Task _running;

    public WebSocketConnection(WebSocket socket)
    {
        _socket = socket;
        Transport = this;
        _running = Task.WhenAll(ReceiveAsync(), SendAsync());
    }

    public override string ConnectionId { get; set; } = "";

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items { get; set; } = new ConnectionItems();

    public override IDuplexPipe Transport { get; set; }

    PipeReader IDuplexPipe.Input => _received.Reader;

    PipeWriter IDuplexPipe.Output => _sent.Writer;

    public override void Abort(ConnectionAbortedException abortReason) => _socket.Abort();

    public override async ValueTask DisposeAsync()
    {
        await _sent.Writer.CompleteAsync();
        await _received.Reader.CompleteAsync();
        try
        {
            await _running.WaitAsync(s_closeTimeout);
        }
        catch (TimeoutException)
        {
            _socket.Abort();
            await _running;
        }

        _socket.Dispose();
        _peerGone.Dispose();
        await base.DisposeAsync();
    }

    private static bool IsLoss(Exception failure) =>
        failure is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException;

    private async Task ReceiveAsync()
    {
        Exception? failure = null;
        try
        {
            while (await TryReceiveAsync())
            {
                // Until the close, even where nobody reads any more: only then has the server ended what was open.
                await _received.Writer.FlushAsync();
            }
        }
        catch (Exception lost) when (IsLoss(lost))
        {
            failure = new IOException($"the connection to the hub was lost: {lost.Message}", lost);
        }

        await _received.Writer.CompleteAsync(failure);
        await _peerGone.CancelAsync(); // Nobody takes what is still to be sent, and whoever sends it is not to wait for that.
    }

    /// <summary>Receives the next piece of a message; false where the server has closed.</summary>
    private async ValueTask<bool> TryReceiveAsync()
    {
        // Without a buffer, until there is something to put into one: an idle connection holds none.
        var piece = await _socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);
        if (piece.MessageType != WebSocketMessageType.Close)
        {
            piece = await _socket.ReceiveAsync(_received.Writer.GetMemory(), CancellationToken.None);
            _received.Writer.Advance(piece.Count);
        }

        return piece.MessageType != WebSocketMessageType.Close;
    }

    private async Task SendAsync()
    {
        try
        {
            ReadResult read;
            do
            {
                read = await _sent.Reader.ReadAsync(_peerGone.Token);
                await SendAsync(read.Buffer);
                _sent.Reader.AdvanceTo(read.Buffer.End);
            }
            while (!read.IsCompleted);
        }
        catch (Exception lost) when (IsLoss(lost))
        {
            // Whoever waits for an answer learns of it from the receiving end.
        }

        await _sent.Reader.CompleteAsync();
        await CloseAsync();
    }

    // As one message, however the pipe has cut it: no text may end within a letter.
    private async ValueTask SendAsync(ReadOnlySequence<byte> text)
    {
        for (; !text.IsSingleSegment; text = text.Slice(text.First.Length))
        {
            await _socket.SendAsync(text.First, WebSocketMessageType.Text, endOfMessage: false, _peerGone.Token);
        }

        if (!text.IsEmpty)
        {
            await _socket.SendAsync(text.First, WebSocketMessageType.Text, endOfMessage: true, _peerGone.Token);
        }
    }

    private async Task CloseAsync()
    {
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, CancellationToken.None);
            }
        }
        catch (Exception lost) when (IsLoss(lost))
        {
            // It is closed, if not as agreed.
        }
    }
}
