namespace Bench.Regression;

/// <summary>A child process did not do what it was asked: the message says what it said.</summary>
/// <param name="message">What it said.</param>
/// <param name="hasEnded">Whether it is gone, and can be asked nothing more.</param>
internal sealed class ContestantException(string message, bool hasEnded = false) : Exception(message)
{
    /// <summary>Whether the child is gone, and can be asked nothing more.</summary>
    public bool HasEnded => hasEnded;
}
