using Payloads.Corpora;
using Payloads;
using Servers;

namespace Bench.Load;

/// <summary>The places in the room that messages were given, each of which only one may have.</summary>
/// <param name="before">The last place that was taken before the load.</param>
/// <param name="count">How many messages the load has.</param>
internal sealed class Places(long before, int count)
{
    private const int Bits = 32;

    private readonly uint[] _taken = new uint[(count / Bits) + 1];

    /// <summary>Takes a place down.</summary>
    /// <returns>False where it has been given before.</returns>
    public bool Take(long place)
    {
        var index = place - before - 1;
        if (index < 0 || index >= count)
        {
            return index >= 0; // Beyond the load's own messages: somebody else posts too, or messages are posted twice. Grown tells.
        }

        var bit = 1u << (int)(index % Bits);
        return (Interlocked.Or(ref _taken[index / Bits], bit) & bit) == 0;
    }

    /// <summary>How many messages the room has got since, as it says itself.</summary>
    public async ValueTask<long> GrownAsync(IContenderClient client, CancellationToken cancellationToken) =>
        await LastAsync(client, cancellationToken) - before;

    /// <summary>The last place taken in the corpus's room.</summary>
    public static async ValueTask<long> LastAsync(IContenderClient client, CancellationToken cancellationToken)
    {
        var last = await client.Chat.HistoryAsync(new HistoryRequest(Corpus.Room, Limit: 1), cancellationToken);
        return last.IsEmpty ? 0 : last.Span[0].Sequence;
    }
}
