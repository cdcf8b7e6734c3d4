using System.Numerics;

namespace Servers.Frames.Client;

/// <summary>Hands out the lowest number that is free, so that numbers stay short on the wire. Not safe for concurrent use.</summary>
internal sealed class CallNumbers
{
    private ulong[] _used = new ulong[1];

    public int Take()
    {
        for (var i = 0; ; i++)
        {
            if (i == _used.Length)
            {
                Array.Resize(ref _used, 2 * i);
            }

            if (_used[i] != ulong.MaxValue)
            {
                var bit = BitOperations.TrailingZeroCount(~_used[i]);
                _used[i] |= 1UL << bit;
                return (64 * i) + bit;
            }
        }
    }

    public void Free(int number) => _used[number / 64] &= ~(1UL << (number % 64));
}
