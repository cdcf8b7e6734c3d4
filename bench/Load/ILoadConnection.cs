namespace Bench.Load;

/// <summary>One client's part of a load: every so many-th message is its own.</summary>
internal interface ILoadConnection : IAsyncDisposable
{
    /// <summary>The next of its messages is due: sends it at once, or when an answer makes room for it. Never waits.</summary>
    void Release();
}
