namespace Bench.Load;

/// <summary>Lets everything pass, but while it is closed.</summary>
internal sealed class StallGate
{
    private TaskCompletionSource? _closed;

    /// <summary>Ends when things may pass; null where they may at once.</summary>
    public Task? Open => Volatile.Read(ref _closed)?.Task;

    /// <summary>Lets nothing pass for so long.</summary>
    public async Task StallAsync(Stall stall, CancellationToken cancellationToken)
    {
        await Task.Delay(stall.At, cancellationToken);
        Close();
        try
        {
            await Task.Delay(stall.Length, cancellationToken);
        }
        finally
        {
            Release();
        }
    }

    /// <summary>Lets nothing pass from here on. It is open when it is called.</summary>
    public void Close() => Volatile.Write(ref _closed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>Lets everything pass again, what has waited included.</summary>
    public void Release() => Interlocked.Exchange(ref _closed, null)?.SetResult();
}
