using Grpc.Core;
using Servers.Application;

namespace Servers.Grpc;

/// <summary>Refusals as gRPC says them, and back.</summary>
internal static class RefusalStatus
{
    /// <summary>The status that tells a caller of a refusal.</summary>
    public static RpcException ToRpcException(this RefusedException refused) => new(new Status(Code(refused.Refusal), refused.Message));

    /// <summary>The refusal that a status tells of; null where it tells of something else.</summary>
    private static RefusedException? ToRefusal(RpcException failure) => failure.StatusCode switch
    {
        StatusCode.InvalidArgument => new RefusedException(Refusal.Invalid, failure.Status.Detail, failure),
        StatusCode.NotFound => new RefusedException(Refusal.NotFound, failure.Status.Detail, failure),
        StatusCode.ResourceExhausted => new RefusedException(Refusal.TooLarge, failure.Status.Detail, failure),
        StatusCode.OutOfRange => new RefusedException(Refusal.Lagged, failure.Status.Detail, failure),
        _ => null,
    };

    /// <summary>
    /// What a failed call means to its caller: cancelled, refused, or null for what is neither. A cancelled call may end
    /// with whatever status the server's end of it had, heard of before the client's own cancellation.
    /// </summary>
    public static Exception? Meaning(this RpcException failure, CancellationToken cancellation) => cancellation.IsCancellationRequested
        ? new OperationCanceledException("the call was cancelled", failure, cancellation)
        : ToRefusal(failure);

    private static StatusCode Code(Refusal refusal) => refusal switch
    {
        Refusal.NotFound => StatusCode.NotFound,
        Refusal.TooLarge => StatusCode.ResourceExhausted,
        Refusal.Lagged => StatusCode.OutOfRange,
        _ => StatusCode.InvalidArgument,
    };
}
