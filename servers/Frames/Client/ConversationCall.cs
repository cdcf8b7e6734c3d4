using System.Threading.Channels;
using Payloads;
using Servers.Application;

namespace Servers.Frames.Client;

/// <summary>
/// Posts one after the other under one call number, without waiting. The connection keeps their order and so does the
/// server, so the server need not know that they belong together.
/// </summary>
internal sealed class ConversationCall(FrameConnection connection, ServiceCodecs codecs) : OpenCall(connection), IConversation
{
    private readonly Channel<Answer> _answers =
        Channel.CreateUnbounded<Answer>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });

    private int _unanswered;
    private Exception? _end;

    private readonly record struct Answer(ChatAck Ack, RefusedException? Refused);

    public static ConversationCall Open(FrameConnection connection, ServiceCodecs codecs, CancellationToken cancellationToken)
    {
        var call = new ConversationCall(connection, codecs);
        call.Enter(cancellationToken);
        call.Heed(cancellationToken);
        return call;
    }

    public async ValueTask WriteAsync(ChatMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (Gate)
        {
            if (_end is not null)
            {
                throw _end;
            }

            TryWrite(FrameKind.Send, codecs.Message, message);

            _unanswered++;
        }

        var flushing = Connection.Writer.FlushAsync();
        if (!flushing.IsCompleted)
        {
            await flushing.AsTask().WaitAsync(cancellationToken);
        }
    }

    public async ValueTask<ChatAck> ReadAsync(CancellationToken cancellationToken)
    {
        Answer answer;
        while (!_answers.Reader.TryRead(out answer))
        {
            await _answers.Reader.WaitToReadAsync(cancellationToken); // Throws what ended the conversation.
        }

        return answer.Refused is null ? answer.Ack : throw new RefusedException(answer.Refused.Refusal, answer.Refused.Message);
    }

    public override void Receive(in Frame frame)
    {
        _answers.Writer.TryWrite(frame.Kind switch
        {
            FrameKind.Reply => new Answer(codecs.Ack.Read(frame.Payload), null),
            FrameKind.Refused => new Answer(default, RefusalText.Decode(frame.Payload)),
            _ => throw Unexpected(frame),
        });
        lock (Gate)
        {
            _unanswered--;
            FinishIfLast();
        }
    }

    public override void Fail(ConnectionEnd end)
    {
        Stop(end.ToException());
        Finish();
    }

    public async ValueTask DisposeAsync()
    {
        await StopHeedingAsync();
        Stop(new ObjectDisposedException(nameof(IConversation), "the conversation has been disposed"));
    }

    protected override void Cancelled(CancellationToken token) => Stop(new OperationCanceledException(token));

    // The answers still to come are the number's last words: it is free once they are there.
    private void Stop(Exception reason)
    {
        _answers.Writer.TryComplete(reason);
        lock (Gate)
        {
            _end ??= reason;
            FinishIfLast();
        }
    }

    private void FinishIfLast()
    {
        if (_end is not null && _unanswered == 0)
        {
            Finish();
        }
    }
}
