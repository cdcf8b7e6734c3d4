namespace Bench.Regression;

/// <summary>A child process did not do what it was asked: the message says what it said.</summary>
internal sealed class ContestantException(string message) : Exception(message);
