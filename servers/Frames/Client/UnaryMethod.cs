using Payloads.Encodings;

namespace Servers.Frames.Client;

/// <summary>One request, one reply.</summary>
internal sealed class UnaryMethod<TRequest, TReply>(
    FrameConnection connection, FrameKind kind, IPayloadCodec<TRequest> request, IPayloadCodec<TReply> reply)
    where TRequest : struct
    where TReply : struct
{
    private readonly Lock _gate = new();
    private readonly Stack<UnaryCall<TRequest, TReply>> _idle = new();

    public CallTable Calls => connection.Calls;

    public AbandonedCall Abandoned => connection.Abandoned;

    public ValueTask<TReply> CallAsync(in TRequest message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var call = Rent();
        var number = Calls.Add(call);
        try
        {
            connection.Writer.Write(kind, number, request, message);
        }
        catch
        {
            Calls.Remove(number, call);
            throw;
        }

        var result = call.Result;
        call.Start(number, cancellationToken);
        connection.Flush();
        return result;
    }

    public TReply Read(in Frame frame) => reply.Read(frame.Payload);

    public void Return(UnaryCall<TRequest, TReply> call)
    {
        lock (_gate)
        {
            _idle.Push(call);
        }
    }

    private UnaryCall<TRequest, TReply> Rent()
    {
        lock (_gate)
        {
            return _idle.TryPop(out var call) ? call : new UnaryCall<TRequest, TReply>(this);
        }
    }
}
