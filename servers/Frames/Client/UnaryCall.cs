using System.Threading.Tasks.Sources;

namespace Servers.Frames.Client;

/// <summary>One unary call after another: it goes back to its method's pool as soon as its result has been taken.</summary>
internal sealed class UnaryCall<TRequest, TReply>(UnaryMethod<TRequest, TReply> method) : ClientCall, IValueTaskSource<TReply>
    where TRequest : struct
    where TReply : struct
{
    // Whoever awaits must not run on the connection's reader: it would stall all other calls.
    private ManualResetValueTaskSourceCore<TReply> _result = new() { RunContinuationsAsynchronously = true };
    private CancellationTokenRegistration _cancellation;
    private int _number;

    public ValueTask<TReply> Result => new(this, _result.Version);

    /// <summary>Called once the call has its number.</summary>
    public void Start(int number, CancellationToken cancellationToken)
    {
        _number = number;
        _cancellation = cancellationToken.UnsafeRegister(
            static (state, token) => ((UnaryCall<TRequest, TReply>)state!).Cancel(token), this);
    }

    public override void Receive(in Frame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Reply:
                var reply = method.Read(frame);
                if (method.Calls.Remove(frame.Call, this))
                {
                    _result.SetResult(reply);
                }

                break;
            case FrameKind.Refused:
                var refused = RefusalText.Decode(frame.Payload);
                if (method.Calls.Remove(frame.Call, this))
                {
                    _result.SetException(refused);
                }

                break;
            default:
                throw Unexpected(frame);
        }
    }

    public override void Fail(ConnectionEnd end) => _result.SetException(end.ToException());

    TReply IValueTaskSource<TReply>.GetResult(short token)
    {
        _cancellation.Dispose(); // Waits for a cancellation under way, which may not meet the next call.
        try
        {
            return _result.GetResult(token);
        }
        finally
        {
            _result.Reset();
            method.Return(this);
        }
    }

    ValueTaskSourceStatus IValueTaskSource<TReply>.GetStatus(short token) => _result.GetStatus(token);

    void IValueTaskSource<TReply>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _result.OnCompleted(continuation, state, token, flags);

    private void Cancel(CancellationToken token)
    {
        if (method.Calls.Replace(_number, this, method.Abandoned))
        {
            _result.SetException(new OperationCanceledException(token));
        }
    }
}
