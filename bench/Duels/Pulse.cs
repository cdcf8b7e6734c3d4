using System.Numerics;
using System.Runtime.CompilerServices;

namespace Bench.Duels;

/// <summary>
/// Tells whether this thread has its core to itself at the moment, by how long a fixed piece of work takes: additions that do
/// not wait for each other, as many at once as a core can do. On a virtual machine there is no other way to know. What it
/// takes for a core is one half of one, and while a neighbour works on the other half, such work takes up to twice as long
/// and nothing else shows it, neither the load nor the time stolen.
/// </summary>
/// <param name="clock">Times the work.</param>
/// <param name="work">The work; null for the additions.</param>
internal sealed class Pulse(TimeProvider clock, Action? work = null)
{
    // Some 10 µs: short beside a beat, and long beside what the clock can tell.
    private const int Turns = 8_000;

    // Alone, it repeats within 1 to 2 %.
    private const double Slack = 1.2;

    private static uint s_sum;

    private readonly Action _work = work ?? Work;
    private TimeSpan _least = TimeSpan.MaxValue;

    /// <summary>Whether the work took no longer than it does at best.</summary>
    public bool IsCalm()
    {
        var start = clock.GetTimestamp();
        _work();
        var elapsed = clock.GetElapsedTime(start);
        _least = elapsed < _least ? elapsed : _least;
        return elapsed <= _least * Slack;
    }

    /// <summary>Waits until the core is calm, for so long at the most.</summary>
    public void Await(TimeSpan limit)
    {
        var start = clock.GetTimestamp();
        while (!IsCalm() && clock.GetElapsedTime(start) < limit)
        {
        }
    }

    // Optimised from the first call: by a tier less, the first readings would be longer than all that follow.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Work()
    {
        uint a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8;
        for (uint i = 0; i < Turns; i++)
        {
            a = BitOperations.RotateLeft(a, 5) + i;
            b = BitOperations.RotateLeft(b, 7) + i;
            c = BitOperations.RotateLeft(c, 9) + i;
            d = BitOperations.RotateLeft(d, 11) + i;
            e = BitOperations.RotateLeft(e, 13) + i;
            f = BitOperations.RotateLeft(f, 3) + i;
            g = BitOperations.RotateLeft(g, 15) + i;
            h = BitOperations.RotateLeft(h, 6) + i;
        }

        s_sum = a ^ b ^ c ^ d ^ e ^ f ^ g ^ h;
    }
}
