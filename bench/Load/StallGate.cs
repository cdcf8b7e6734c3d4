namespace Bench.Load;

/// <summary>Lets everything pass, but for the time of a stall.</summary>
internal sealed class StallGate
{
    private Task? _open;

    /// <summary>Ends when things may pass; null where they may at once.</summary>
    public Task? Open => Volatile.Read(ref _open);

    /// <summary>Lets nothing pass for so long.</summary>
    public async Task StallAsync(Stall stall, CancellationToken cancellationToken)
    {
        await Task.Delay(stall.At, cancellationToken);
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _open, open.Task);
        try
        {
            await Task.Delay(stall.Length, cancellationToken);
        }
        finally
        {
            Volatile.Write(ref _open, null);
            open.SetResult();
        }
    }
}
