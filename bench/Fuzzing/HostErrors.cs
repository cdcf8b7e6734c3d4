using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bench.Fuzzing;

/// <summary>What a host logs as an error: exceptions that nothing beneath Kestrel's last resort has caught.</summary>
internal sealed class HostErrors : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _seen = [];

    /// <exception cref="FuzzFindingException">There is one.</exception>
    public void ThrowIfAny()
    {
        if (_seen.TryDequeue(out var error))
        {
            throw new FuzzFindingException(error);
        }
    }

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _seen);

    public void Dispose()
    {
        // What was seen is still to be asked for.
    }

    private sealed class Logger(string category, ConcurrentQueue<string> seen) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                seen.Enqueue($"{category}: {formatter(state, exception)} {exception}");
            }
        }
    }
}
