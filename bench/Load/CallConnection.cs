namespace Bench.Load;

/// <summary>A connection of calls: each answer belongs to its call, and so many of them may be under way.</summary>
internal sealed class CallConnection : ILoadConnection
{
    private readonly Lock _gate = new();
    private readonly ILoadCall _call;
    private readonly Stack<CallSlot> _free;
    private readonly int _step;
    private int _next;
    private int _waiting;

    public CallConnection(ILoadCall call, LoadLog log, Turns turns, int inFlight)
    {
        _call = call;
        _free = new Stack<CallSlot>(Enumerable.Range(0, inFlight).Select(_ => new CallSlot(this, call, log)));
        (_next, _step) = turns;
    }

    public void Release()
    {
        CallSlot slot;
        int number;
        lock (_gate)
        {
            if (_free.Count == 0)
            {
                _waiting++;
                return;
            }

            slot = _free.Pop();
            number = Take();
        }

        slot.Run(number, held: false);
    }

    /// <summary>The slot's call has ended: gives it the next message that waits, or keeps it for the next that is due.</summary>
    public bool TryNext(CallSlot slot, out int number)
    {
        lock (_gate)
        {
            if (_waiting == 0)
            {
                _free.Push(slot);
                number = -1;
                return false;
            }

            _waiting--;
            number = Take();
            return true;
        }
    }

    public ValueTask DisposeAsync() => _call.DisposeAsync();

    private int Take()
    {
        var number = _next;
        _next += _step;
        return number;
    }
}
