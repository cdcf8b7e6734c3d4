using System.Buffers;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text;
using Servers.Frames;

namespace Servers.WebSockets;

/// <summary>Frames over a WebSocket, either end: one frame is one message, text or binary as the encoding is.</summary>
/// <param name="socket">The open WebSocket; disposed with the channel.</param>
/// <param name="format">How frames are laid out.</param>
/// <param name="type">The type of every message.</param>
/// <param name="maxPayload">The most that a payload from the peer may take.</param>
/// <param name="bufferBytes">What each of its buffers holds before it grows.</param>
/// <param name="beneath">What the WebSocket reads from; null where that is out of reach.</param>
internal sealed class WebSocketChannel(
    WebSocket socket, FrameFormat format, WebSocketMessageType type, int maxPayload, int bufferBytes = FrameBuffer.KeptBytes, Stream? beneath = null)
    : FrameChannel(format, maxPayload, bufferBytes)
{
    private const int MaxReasonBytes = 123; // A control frame carries 125, two of which are the code.

    private readonly FrameBuffer _received = new(bufferBytes);
    private volatile bool _isFailed;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<Frame?> ReadAsync()
    {
        _received.Clear();
        ValueWebSocketReceiveResult part;
        do
        {
            // The buffer grows with what has come, never by what a header announces.
            try
            {
                part = await socket.ReceiveAsync(_received.GetMemory(_received.Free == 0 ? _received.Length : 1), CancellationToken.None);
            }
            catch (WebSocketException violation) when (violation.WebSocketErrorCode == WebSocketError.Faulted)
            {
                // The platform has told the peer why, and neither receives nor sends any more.
                _isFailed = true;
                IsClosing();
                throw new FrameException(CloseReason.BadFrame, violation.Message);
            }

            if (part.MessageType == WebSocketMessageType.Close)
            {
                return WhenClosed();
            }

            if (part.MessageType != type)
            {
                throw new FrameException(CloseReason.WrongType, $"this subprotocol speaks {type}, not {part.MessageType}".ToLowerInvariant());
            }

            _received.Advance(part.Count);
            RequireWithin(_received.Length - Format.MaxHeader);
        }
        while (!part.EndOfMessage);

        var frame = Format.Read(new ReadOnlySequence<byte>(_received.Written));
        RequireWithin(frame.Payload.Length);
        return frame;
    }

    public override async ValueTask SendAsync(FrameBatch batch)
    {
        for (var i = 0; i < batch.Count && !_isFailed; i++)
        {
            await socket.SendAsync(batch[i], type, endOfMessage: true, CancellationToken.None);
        }
    }

    public override async ValueTask DiscardAsync(CancellationToken cancellationToken)
    {
        _received.Clear();
        var rubbish = _received.GetMemory();
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
            {
                await socket.ReceiveAsync(rubbish, cancellationToken);
            }
        }
        catch (WebSocketException violation) when (violation.WebSocketErrorCode == WebSocketError.Faulted)
        {
            _isFailed = true;
        }

        while (_isFailed && beneath is not null && await beneath.ReadAsync(rubbish, cancellationToken) > 0)
        {
        }
    }

    // To cut what the platform has failed would overtake the close frame that it has sent: disposing does it, later.
    public override void Abort()
    {
        if (!_isFailed)
        {
            socket.Abort();
        }
    }

    public override ValueTask DisposeAsync()
    {
        socket.Dispose();
        _received.Return();
        return ValueTask.CompletedTask;
    }

    protected override async ValueTask SendCloseAsync(CloseReason reason, string message) =>
        await socket.CloseOutputAsync((WebSocketCloseStatus)reason, Shorten(message), CancellationToken.None);

    private static string Shorten(string reason)
    {
        while (Encoding.UTF8.GetByteCount(reason) > MaxReasonBytes)
        {
            reason = reason[..^(char.IsLowSurrogate(reason[^1]) ? 2 : 1)];
        }

        return reason;
    }

    private Frame? WhenClosed() => socket.CloseStatus is null or WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.Empty
        ? null
        : throw new PeerClosedException((CloseReason)socket.CloseStatus, socket.CloseStatusDescription ?? "");
}
