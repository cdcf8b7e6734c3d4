namespace Servers;

/// <summary>A client that keeps answers: it says how many of them it had to be sent again.</summary>
public interface ICachingClient
{
    /// <summary>Answers so far that it had, and that still held.</summary>
    long Hits { get; }

    /// <summary>Answers so far that it could keep, and that were sent in full.</summary>
    long Misses { get; }
}
