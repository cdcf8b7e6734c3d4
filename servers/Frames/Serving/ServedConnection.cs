using Payloads.Encodings;
using Servers.Application;

namespace Servers.Frames.Serving;

/// <summary>
/// The server's end of a connection. Unary requests are answered where they are read, which keeps their order; streams
/// are pumped by tasks of their own. Answers leave when there is nothing left to read, so requests that came together
/// are answered together.
/// </summary>
internal sealed class ServedConnection
{
    // How long the peer gets to take in what it was told, before the connection is cut.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    private readonly IFrameChannel _channel;
    private readonly FrameWriter _writer;
    private readonly ServedStreams _streams;
    private readonly ServedIngests _ingests;
    private readonly Departure _departure;
    private readonly ServiceCodecs _codecs;
    private readonly ChatRooms _rooms;
    private readonly TickerFeed _feed;

    public ServedConnection(IFrameChannel channel, FrameService service)
    {
        _channel = channel;
        (_rooms, _feed, _codecs) = service;
        _writer = new FrameWriter(channel, _ => channel.Abort());
        _streams = new ServedStreams(_writer, service.Streams);
        _ingests = new ServedIngests(_writer, _feed, _codecs, service.Streams);
        _departure = new Departure(() => _ingests.Any, LeaveAsync);
    }

    /// <summary>Serves until the connection ends; leaves nothing behind.</summary>
    /// <param name="stopping">The host is stopping: once what it has received is answered, the client is told, and expected to close.</param>
    public async Task RunAsync(CancellationToken stopping)
    {
        var (reason, message) = (CloseReason.Fault, "the server has failed");
        try
        {
            await using var leaving = stopping.UnsafeRegister(static state => ((Departure)state!).Ask(), _departure);
            await ReadAsync();
            (reason, message) = (CloseReason.Done, "");
        }
        catch (FrameException violation)
        {
            (reason, message) = (violation.Reason, violation.Message);
        }
        catch (MalformedPayloadException malformed)
        {
            (reason, message) = (CloseReason.Malformed, malformed.Message);
        }
        catch (PeerClosedException)
        {
            (reason, message) = (CloseReason.Done, ""); // Whatever its reason was, a client that closes is answered.
        }
        catch (Exception lost) when (ConnectionLoss.Is(lost))
        {
            _channel.Abort();
        }
        finally
        {
            await EndAsync(reason, message);
        }
    }

    private async Task ReadAsync()
    {
        while (true)
        {
            var reading = _channel.ReadAsync();
            if (!reading.IsCompleted || _writer.IsFull)
            {
                await _writer.FlushAsync();
            }

            if (!reading.IsCompleted)
            {
                _departure.Rest();
            }

            if (await reading is not { } frame)
            {
                return;
            }

            _departure.Resume();

            try
            {
                Handle(frame);
            }
            catch (RefusedException refused)
            {
                _writer.Write(FrameKind.Refused, frame.Call, RefusalText.Encode(refused.Refusal, refused.Message));
            }
        }
    }

    private void Handle(in Frame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Send:
                Reply(frame, _codecs.Ack, _rooms.Post(_codecs.Message.Read(frame.Payload)));
                break;
            case FrameKind.History:
                Reply<ReadOnlyMemory<Payloads.ChatMessage>>(
                    frame, _codecs.Messages, _rooms.History(_codecs.HistoryRequest.Read(frame.Payload)));
                break;
            case FrameKind.Quote:
                Reply(frame, _codecs.Quote, _feed.Quote(_codecs.QuoteRequest.Read(frame.Payload)));
                break;
            case FrameKind.Snapshot:
                _codecs.SnapshotRequest.Read(frame.Payload);
                Reply<ReadOnlyMemory<Payloads.Quote>>(frame, _codecs.Quotes, _feed.Snapshot());
                break;
            case FrameKind.Join:
                var room = _codecs.JoinRequest.Read(frame.Payload);
                RequireUnused(frame.Call);
                _streams.Open(frame.Call, () => _rooms.Join(room), _codecs.Message, count: 0);
                break;
            case FrameKind.Subscribe:
                var ticks = _codecs.TickSubscription.Read(frame.Payload);
                RequireUnused(frame.Call);
                _streams.Open(frame.Call, () => _feed.Subscribe(ticks), _codecs.Tick, ticks.Count);
                break;
            case FrameKind.More:
                _streams.Grant(frame.Call);
                break;
            case FrameKind.Ingest:
                RequireUnused(frame.Call);
                _ingests.Open(frame.Call);
                break;
            case FrameKind.Item:
                _ingests.Take(frame.Call, frame.Payload);
                break;
            case FrameKind.Finish:
                _ingests.Finish(frame.Call);
                break;
            case FrameKind.Cancel:
                _streams.Cancel(frame.Call);
                _ingests.Cancel(frame.Call);
                break;
            default:
                throw new FrameException(
                    CloseReason.BadFrame, $"no request has the kind {FrameFormat.Describe((byte)frame.Kind)}; they are s h j q n t g i . w x");
        }
    }

    private void Reply<T>(in Frame request, IPayloadCodec<T> codec, in T message)
        where T : struct => _writer.Write(FrameKind.Reply, request.Call, codec, message);

    private void RequireUnused(int call)
    {
        if (_streams.IsOpen(call) || _ingests.IsOpen(call))
        {
            throw new FrameException(CloseReason.BadFrame, $"call {call} is open already; a number is free once its call is over");
        }
    }

    private async Task LeaveAsync()
    {
        try
        {
            await _writer.CompleteAsync();
            await _channel.CloseAsync(CloseReason.Leaving, "the server is stopping");
        }
        catch (Exception lost) when (ConnectionLoss.Is(lost))
        {
            _channel.Abort(); // The reader ends by this, and tidies up.
        }
    }

    private async Task EndAsync(CloseReason reason, string message)
    {
        using var grace = new CancellationTokenSource(s_grace);
        await using var cut = grace.Token.UnsafeRegister(static state => ((IFrameChannel)state!).Abort(), _channel);
        await _streams.StopAsync();
        try
        {
            await _writer.CompleteAsync();
            await _channel.CloseAsync(reason, message);
            if (reason != CloseReason.Done)
            {
                await _channel.DiscardAsync(grace.Token);
            }
        }
        catch (Exception lost) when (ConnectionLoss.Is(lost))
        {
            _channel.Abort(); // Gone before it could be told.
        }

        _writer.Return();
    }
}
