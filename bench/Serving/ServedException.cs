namespace Bench.Serving;

/// <summary>A server in a child process did not start, or did not answer: the message says what it said.</summary>
internal sealed class ServedException(string message) : Exception(message);
