using MathNet.Numerics.Distributions;

namespace Bench.Tests.Duels;

/// <summary>Seeded noise as machines make it: factors around 1, never negative, now and then far off.</summary>
internal sealed class Noise(int seed)
{
    private readonly Random _random = new(seed);
    private double _state;

    /// <summary>Log-normal.</summary>
    public double Factor(double spread) => Math.Exp(Normal.Sample(_random, 0, spread));

    /// <summary>Log-normal, and one in twenty up to three times as long: another process had the core.</summary>
    public double Disturbed(double spread) => Factor(spread) * (_random.NextDouble() < 0.05 ? 1 + (2 * _random.NextDouble()) : 1);

    /// <summary>For how much longer work of so many nanoseconds takes because another process had the core: every 4 ms on average, for one.</summary>
    public double Interruptions(double work) => Poisson.Sample(_random, work / 4e6) * 1e6;

    /// <summary>Log-normal, each resembling the last.</summary>
    public double Persistent(double spread, double correlation)
    {
        _state = (correlation * _state) + Normal.Sample(_random, 0, spread * Math.Sqrt(1 - (correlation * correlation)));
        return Math.Exp(_state);
    }
}
