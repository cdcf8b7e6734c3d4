namespace Bench.Load;

/// <summary>One request and its answer, over and over, on one connection. Calls overlap.</summary>
internal interface ILoadCall : IAsyncDisposable
{
    /// <summary>Sends a message and waits for its answer.</summary>
    /// <param name="number">Which message of the load.</param>
    /// <returns>Whether the answer was right.</returns>
    ValueTask<bool> RunAsync(int number);
}
