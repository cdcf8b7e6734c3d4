namespace Servers.Rest.Client;

/// <summary>
/// How long a poll that found nothing waits before the next: 1 ms, then twice as long each time up to 64 ms, and 1 ms
/// again once something was found. A busy room is heard at once, a silent one costs 16 requests a second.
/// </summary>
internal struct PollDelay
{
    private const int ShortestMs = 1;
    private const int LongestMs = 64;

    private int _lastMs;

    public TimeSpan Next()
    {
        _lastMs = _lastMs == 0 ? ShortestMs : Math.Min(_lastMs * 2, LongestMs);
        return TimeSpan.FromMilliseconds(_lastMs);
    }

    public void Reset() => _lastMs = 0;
}
