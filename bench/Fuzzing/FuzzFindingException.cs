namespace Bench.Fuzzing;

/// <summary>A target did what it must not do, whatever it is sent: the message says what.</summary>
internal sealed class FuzzFindingException(string message) : Exception(message);
