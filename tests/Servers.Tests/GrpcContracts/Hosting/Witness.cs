using Grpc.Core;

namespace Servers.Tests.GrpcContracts.Hosting;

/// <summary>Sees, on the server, that a call began and that it was cancelled.</summary>
internal sealed class Witness
{
    private volatile TaskCompletionSource _began = New();
    private volatile TaskCompletionSource _cancelled = New();

    public Task Began => _began.Task;

    public Task Cancelled => _cancelled.Task;

    public void Forget() => (_began, _cancelled) = (New(), New());

    public async Task HangAsync(ServerCallContext context)
    {
        var cancelled = _cancelled;
        using var registration = context.CancellationToken.Register(() => cancelled.TrySetResult());
        _began.TrySetResult();
        await Task.Delay(Timeout.Infinite, context.CancellationToken);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
