namespace Servers.Frames.Client;

/// <summary>
/// Which call has which number. A number is taken until the server has said its last word on the call, even if the
/// caller has long gone: a late answer must not reach another call. Whoever removes a call from the table, and nobody
/// else, completes it.
/// </summary>
internal sealed class CallTable
{
    private readonly Lock _gate = new();
    private readonly CallNumbers _numbers = new();
    private ClientCall?[] _calls = new ClientCall?[8];
    private ConnectionEnd? _end;

    /// <summary>Enters a call.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="IOException">The connection has ended.</exception>
    public int Add(ClientCall call)
    {
        lock (_gate)
        {
            if (_end is not null)
            {
                throw _end.ToException();
            }

            var number = _numbers.Take();
            if (number >= _calls.Length)
            {
                Array.Resize(ref _calls, 2 * _calls.Length);
            }

            _calls[number] = call;
            return number;
        }
    }

    /// <summary>Hands a frame to its call.</summary>
    /// <exception cref="FrameException">There is no such call.</exception>
    public void Dispatch(in Frame frame)
    {
        ClientCall? call;
        lock (_gate)
        {
            if (_end is not null)
            {
                return;
            }

            call = frame.Call < _calls.Length ? _calls[frame.Call] : null;
        }

        (call ?? throw new FrameException(CloseReason.BadFrame, $"there is no call {frame.Call}")).Receive(frame);
    }

    /// <summary>Frees a number: the server's last word on it has come.</summary>
    /// <returns>True where the call was still the number's, so that it is the caller's to complete.</returns>
    public bool Remove(int number, ClientCall call)
    {
        lock (_gate)
        {
            if (_calls[number] is not { } present)
            {
                return false;
            }

            _calls[number] = null;
            _numbers.Free(number);
            return present == call;
        }
    }

    /// <summary>Takes a call off its number, and leaves another in its place to wait for the server's last word.</summary>
    /// <returns>True where the call was still the number's, so that it is the caller's to complete.</returns>
    public bool Replace(int number, ClientCall call, ClientCall by)
    {
        lock (_gate)
        {
            if (_calls[number] != call)
            {
                return false;
            }

            _calls[number] = by;
            return true;
        }
    }

    /// <summary>Fails every call, and each that would be entered from now on; the first end counts.</summary>
    public void End(ConnectionEnd end)
    {
        ClientCall?[] calls;
        lock (_gate)
        {
            if (_end is not null)
            {
                return;
            }

            _end = end;
            calls = _calls;
            _calls = new ClientCall?[calls.Length];
        }

        foreach (var call in calls)
        {
            call?.Fail(end);
        }
    }
}
