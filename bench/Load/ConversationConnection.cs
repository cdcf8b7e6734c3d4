using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Payloads;
using Servers;
using Servers.Application;

namespace Bench.Load;

/// <summary>A connection of one conversation: messages up, acknowledgements down in their order. One writer at a time, so messages leave in the order of their numbers.</summary>
internal sealed class ConversationConnection : ILoadConnection
{
    private readonly Lock _gate = new();
    private readonly IContenderClient _client;
    private readonly IConversation _conversation;
    private readonly NumberedMessages _messages;
    private readonly LoadLog _log;
    private readonly Turns _turns;
    private readonly int _inFlight;
    private readonly Action _wrote;
    private readonly Task _reading;
    private ValueTaskAwaiter _write;
    private int _next;
    private int _writtenNumber;
    private int _waiting;
    private int _unanswered;
    private bool _writing;
    private Exception? _over;

    public ConversationConnection(
        IContenderClient client, IConversation conversation, NumberedMessages messages, LoadLog log, Turns turns, int inFlight)
    {
        (_client, _conversation, _messages, _log, _turns, _inFlight) = (client, conversation, messages, log, turns, inFlight);
        _next = turns.First;
        _wrote = Wrote;
        _reading = ReadAsync();
    }

    public void Release()
    {
        lock (_gate)
        {
            _waiting++;
        }

        Write(held: false);
    }

    public async ValueTask DisposeAsync()
    {
        await _conversation.DisposeAsync();
        await _client.DisposeAsync();
        await _reading;
    }

    private void Write(bool held)
    {
        while (TryBegin(out var number))
        {
            if (!WriteOne(number, held))
            {
                return; // Goes on where the write ends.
            }

            EndWrite();
            held = true;
        }
    }

    private bool TryBegin(out int number)
    {
        lock (_gate)
        {
            number = _next;
            if (_writing || _waiting == 0 || _unanswered == _inFlight)
            {
                return false;
            }

            _next += _turns.Step;
            _waiting--;
            _unanswered++;
            _writing = true;
            return true;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a write throws is that message's failure, and is counted.")]
    [SuppressMessage("Reliability", "CA2012", Justification = "It is consumed once, in EndWrite.")]
    private bool WriteOne(int number, bool held)
    {
        _writtenNumber = number;
        _log.Left(number, held);
        try
        {
            _write = (_over is null ? _conversation.WriteAsync(_messages[number], CancellationToken.None) : ValueTask.FromException(_over)).GetAwaiter();
        }
        catch (Exception failure)
        {
            _write = ValueTask.FromException(failure).GetAwaiter();
        }

        if (_write.IsCompleted)
        {
            return true;
        }

        _write.UnsafeOnCompleted(_wrote);
        return false;
    }

    private void Wrote()
    {
        EndWrite();
        Write(held: true);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a write throws is that message's failure, and is counted.")]
    private void EndWrite()
    {
        Exception? reason = null;
        try
        {
            _write.GetResult();
        }
        catch (Exception failure)
        {
            reason = failure;
        }

        lock (_gate)
        {
            _writing = false;
            _unanswered -= reason is null ? 0 : 1;
        }

        if (reason is not null)
        {
            _log.Failed(_writtenNumber, reason, "a message could not be written");
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a read throws is the failure of the messages that wait for it, and is counted.")]
    private async Task ReadAsync()
    {
        var expected = _turns.First;
        while (_over is null)
        {
            try
            {
                if (!Take(await _conversation.ReadAsync(CancellationToken.None), ref expected))
                {
                    continue;
                }

                lock (_gate)
                {
                    _unanswered--;
                }
            }
            catch (RefusedException refused)
            {
                Fail(ref expected, refused, "a message was refused");
            }
            catch (Exception broken)
            {
                Break(expected, broken);
            }

            Write(held: true);
        }
    }

    /// <returns>Whether it answers a message that waits for it.</returns>
    private bool Take(ChatAck ack, ref int expected)
    {
        var number = NumberedMessages.NumberOf(ack.Id);
        if (number < 0 || number >= _log.Schedule.Count || !_turns.Has(number) || ack.Sequence <= 0)
        {
            _log.Failed(expected, reason: null, $"a message was answered wrongly, for another: {ack}");
            expected += _turns.Step;
            return true;
        }

        if ((_log.States[number] & MessageState.Answered) != 0)
        {
            _log.CameAgain();
            return false;
        }

        if (number < expected)
        {
            _log.CameLate();
        }

        expected = Math.Max(expected, number + _turns.Step);
        _log.Answered(number);
        return true;
    }

    private void Fail(ref int expected, Exception reason, string what)
    {
        lock (_gate)
        {
            _unanswered--;
        }

        _log.Failed(expected, reason, what);
        expected += _turns.Step;
    }

    // A conversation that has broken stays so: whatever waits for an answer, and whatever is still to be sent, fails by it.
    private void Break(int expected, Exception reason)
    {
        int end;
        lock (_gate)
        {
            _over = reason;
            _unanswered = 0;
            end = _next;
        }

        for (; expected < end; expected += _turns.Step)
        {
            _log.Failed(expected, reason, "a conversation broke");
        }
    }
}
