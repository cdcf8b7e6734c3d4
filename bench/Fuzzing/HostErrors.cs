using System.Collections.Concurrent;
using Grpc.Core;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace Bench.Fuzzing;

/// <summary>What a host logs as an error, but for refusals: exceptions that nobody meant to throw.</summary>
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
        // The one calls the other. Which of them the stack names depends on what has been inlined by then.
        private static readonly string[] s_readsTrailers = ["OnTrailer", "TakeMessageHeaders"];

        // So Grpc.AspNetCore calls a message's header that is none, and one that announces too much; it answers both with a status.
        private bool IsGrpc => category.StartsWith("Grpc.", StringComparison.Ordinal);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && !IsRefusal(exception) && !(IsGrpc && exception is (IOException or InvalidDataException)) && !IsTrailer(eventId, exception))
            {
                seen.Enqueue($"{category}: {formatter(state, exception)} {exception}");
            }
        }

        // Kestrel fails by an exception that it does not expect on a trailer that is no text: the request is refused and the connection closed, but what is
        // left of the body can't be drained. https://github.com/dotnet/aspnetcore/blob/main/src/Servers/Kestrel/Core/src/Internal/Http/Http1MessageBody.cs
        private static bool IsTrailer(EventId eventId, Exception? exception) =>
            eventId.Name == "RequestBodyDrainBodyReaderInvalidState" && exception is InvalidOperationException { StackTrace: { } stack } && s_readsTrailers.Any(method => stack.Contains(method, StringComparison.Ordinal));

        // Some frameworks log as an error what they answer as a refusal: the input was at fault, or its sender has left.
        private static bool IsRefusal(Exception? exception) =>
            exception is RpcException or HubException or BadHttpRequestException or OperationCanceledException or ConnectionAbortedException or ConnectionResetException;
    }
}
