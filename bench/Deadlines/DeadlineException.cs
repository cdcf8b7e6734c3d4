namespace Bench.Deadlines;

/// <summary>A contender did not keep a deadline, or did not answer after one.</summary>
internal sealed class DeadlineException(string message) : Exception(message);
