using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Bench.Load;

/// <summary>One call after another. Awaits by hand, so that nothing is allocated for a call.</summary>
internal sealed class CallSlot
{
    private readonly CallConnection _connection;
    private readonly ILoadCall _call;
    private readonly LoadLog _log;
    private readonly Action _continue;
    private ValueTaskAwaiter<bool> _answer;
    private int _number;

    public CallSlot(CallConnection connection, ILoadCall call, LoadLog log)
    {
        (_connection, _call, _log) = (connection, call, log);
        _continue = Continue;
    }

    /// <summary>Sends a message, and whichever waits after it for as long as answers are there at once.</summary>
    public void Run(int number, bool held)
    {
        do
        {
            if (!Begin(number, held))
            {
                return;
            }

            End();
            held = true;
        }
        while (_connection.TryNext(this, out number));
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a call throws is that message's failure, and is counted.")]
    [SuppressMessage("Reliability", "CA2012", Justification = "It is consumed once, in End.")]
    private bool Begin(int number, bool held)
    {
        _number = number;
        _log.Left(number, held);
        try
        {
            _answer = _call.RunAsync(number).GetAwaiter();
        }
        catch (Exception failure)
        {
            _answer = ValueTask.FromException<bool>(failure).GetAwaiter();
        }

        if (_answer.IsCompleted)
        {
            return true;
        }

        _answer.UnsafeOnCompleted(_continue);
        return false;
    }

    private void Continue()
    {
        End();
        if (_connection.TryNext(this, out var number))
        {
            Run(number, held: true);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a call throws is that message's failure, and is counted.")]
    private void End()
    {
        try
        {
            if (_answer.GetResult())
            {
                _log.Answered(_number);
            }
            else
            {
                _log.Failed(_number, reason: null, "a message was answered wrongly");
            }
        }
        catch (Exception failure)
        {
            _log.Failed(_number, failure, "a message failed");
        }
    }
}
