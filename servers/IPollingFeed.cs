namespace Servers;

/// <summary>A subscription that is emulated by polling: it says how many requests it has cost.</summary>
public interface IPollingFeed
{
    /// <summary>Polls so far, those that found nothing included.</summary>
    long Polls { get; }
}
