namespace Bench.Load;

/// <summary>A load could not begin: the message says what, what was expected, and the cure.</summary>
internal sealed class LoadException(string message, Exception? innerException = null) : Exception(message, innerException);
