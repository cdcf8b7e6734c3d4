using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Servers.RestCached.Client;

/// <summary>A client's own cache of answers, by address: bounded, and the oldest goes first. Safe for use by many callers at once.</summary>
/// <param name="capacity">How many bytes it keeps, addresses and bodies together.</param>
internal sealed class PrivateCache(int capacity)
{
    private readonly ConcurrentDictionary<string, CachedAnswer> _answers = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldest = [];
    private readonly Lock _gate = new();
    private long _kept;
    private long _hits;
    private long _misses;

    /// <summary>Answers so far that were still right.</summary>
    public long Hits => Interlocked.Read(ref _hits);

    /// <summary>Answers so far that could be kept and had to be sent in full.</summary>
    public long Misses => Interlocked.Read(ref _misses);

    public bool TryFind(string address, [NotNullWhen(true)] out CachedAnswer? answer) => _answers.TryGetValue(address, out answer);

    /// <summary>Counts an answer that was still right.</summary>
    public void Hit() => Interlocked.Increment(ref _hits);

    /// <summary>Keeps an answer in the place of the one before; one larger than the whole cache is counted and not kept.</summary>
    public void Keep(string address, CachedAnswer answer)
    {
        Interlocked.Increment(ref _misses);
        if (Size(address, answer) > capacity)
        {
            return;
        }

        lock (_gate)
        {
            if (_answers.TryGetValue(address, out var before))
            {
                _kept -= Size(address, before);
            }
            else
            {
                _oldest.Enqueue(address);
            }

            _answers[address] = answer;
            _kept += Size(address, answer);
            while (_kept > capacity && _oldest.TryDequeue(out var oldest) && _answers.TryRemove(oldest, out var gone))
            {
                _kept -= Size(oldest, gone);
            }
        }
    }

    private static int Size(string address, CachedAnswer answer) => address.Length + answer.Body.Length;
}
