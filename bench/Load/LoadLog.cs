using System.Diagnostics;
using Servers.Application;

namespace Bench.Load;

/// <summary>When each message left and was answered: arrays that are there before the first is sent. Written by whichever thread sends or receives it.</summary>
internal sealed class LoadLog
{
    // So many connection failures without an answer between them, and the server is taken to be gone.
    private const int HopelessFailures = 100;

    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _hopeless = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _done;
    private int _lossesInARow;
    private int _duplicated;
    private int _reordered;
    private string? _firstFailure;
    private volatile bool _closed;

    public LoadLog(Schedule schedule)
    {
        Schedule = schedule;
        Sent = new long[schedule.Count];
        Ended = new long[schedule.Count];
        States = new MessageState[schedule.Count];
        if (schedule.Count == 0)
        {
            _finished.SetResult();
        }
    }

    public Schedule Schedule { get; }

    /// <summary>The clock when the first message was due.</summary>
    public long Start { get; set; }

    /// <summary>The clock when each left.</summary>
    public long[] Sent { get; }

    /// <summary>The clock when each was answered, rightly or not.</summary>
    public long[] Ended { get; }

    public MessageState[] States { get; }

    /// <summary>Answers that came again.</summary>
    public int Duplicated => _duplicated;

    /// <summary>Answers that came after one to a later message.</summary>
    public int Reordered => _reordered;

    /// <summary>What the first failure said; null where there was none.</summary>
    public string? FirstFailure => _firstFailure;

    /// <summary>Ends when every message has its answer or its failure.</summary>
    public Task Finished => _finished.Task;

    /// <summary>Ends with the reason when one message after the other fails with its connection.</summary>
    public Task<string> Hopeless => _hopeless.Task;

    public void Left(int number, bool held)
    {
        States[number] = held ? MessageState.Sent | MessageState.Held : MessageState.Sent;
        Sent[number] = Stopwatch.GetTimestamp();
    }

    public void Answered(int number)
    {
        End(number, MessageState.Answered);
        if (_lossesInARow > 0)
        {
            _lossesInARow = 0;
        }
    }

    public void Failed(int number, Exception? reason, string what)
    {
        if (_closed)
        {
            return;
        }

        Interlocked.CompareExchange(ref _firstFailure, reason is null ? what : $"{what}: {reason.Message}", null);
        End(number, MessageState.Failed);
        if (reason is not null and not RefusedException && Interlocked.Increment(ref _lossesInARow) == HopelessFailures)
        {
            _hopeless.TrySetResult($"{HopelessFailures} messages in a row failed, the last with: {reason.Message}");
        }
    }

    public void CameAgain() => Interlocked.Increment(ref _duplicated);

    public void CameLate() => Interlocked.Increment(ref _reordered);

    /// <summary>Takes nothing more down: what comes from now on comes too late.</summary>
    public void Close() => _closed = true;

    private void End(int number, MessageState how)
    {
        if (_closed)
        {
            return;
        }

        Ended[number] = Stopwatch.GetTimestamp();
        States[number] |= how;
        if (Interlocked.Increment(ref _done) == Schedule.Count)
        {
            _finished.TrySetResult();
        }
    }
}
