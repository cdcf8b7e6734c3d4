using System.Collections.Concurrent;

namespace Bench.Fuzzing;

/// <summary>Exceptions that nobody has looked at, of any task of this process.</summary>
internal sealed class UnobservedExceptions : IDisposable
{
    private readonly ConcurrentQueue<Exception> _seen = [];

    public UnobservedExceptions() => TaskScheduler.UnobservedTaskException += OnUnobserved;

    /// <summary>Looks for them: they show once their tasks are collected.</summary>
    /// <exception cref="FuzzFindingException">There is one.</exception>
    public void ThrowIfAny()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        if (_seen.TryDequeue(out var exception))
        {
            throw new FuzzFindingException($"nobody looked at an exception: {exception}");
        }
    }

    public void Dispose() => TaskScheduler.UnobservedTaskException -= OnUnobserved;

    private void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs unobserved) => _seen.Enqueue(unobserved.Exception);
}
