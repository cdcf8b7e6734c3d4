namespace Servers.Frames.Serving;

/// <summary>An open stream to the client: how to end it, and how much it may still send.</summary>
internal sealed class ServedStream : IDisposable
{
    private readonly CancellationTokenSource _left = new();

    // One permit is half a window; more than are granted by opening can never be unused.
    private readonly SemaphoreSlim _halves = new(StreamWindow.InitialHalves, StreamWindow.InitialHalves);

    /// <summary>Cancelled when the client leaves or the connection ends.</summary>
    public CancellationToken Left => _left.Token;

    /// <summary>The pump.</summary>
    public Task Pump { get; set; } = Task.CompletedTask;

    public void Leave() => _left.Cancel();

    /// <exception cref="FrameException">More is granted than a window holds.</exception>
    public void Grant()
    {
        try
        {
            _halves.Release();
        }
        catch (SemaphoreFullException)
        {
            throw new FrameException(CloseReason.BadFrame, $"more was granted than the window of {StreamWindow.InitialHalves * StreamWindow.Half} items");
        }
    }

    /// <summary>Waits for half a window.</summary>
    public Task TakeHalfAsync() => _halves.WaitAsync(Left);

    public void Dispose()
    {
        _left.Dispose();
        _halves.Dispose();
    }
}
