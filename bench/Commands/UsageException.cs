namespace Bench.Commands;

/// <summary>What was asked for can't be done as it was put: the message says what, what was expected, and the cure.</summary>
internal sealed class UsageException(string message) : Exception(message);
