using System.Globalization;
using Bench.Commands;

namespace Bench.Reports;

/// <summary>What the machine can tell apart, in words.</summary>
internal static class NoiseWords
{
    public static string Of(NoiseFinding noise) => noise.Floor is { } floor
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"Held against itself in {Duels(floor.Duels)}, a lane strayed from 1.00 by {Format.Percent(floor.Offset)}, with intervals up to ±{Format.Percent(floor.HalfWidth)} wide (95 % of the duels; {floor.Excluding} excluded 1.00, {floor.Undecided} undecided). Nothing within ±{Format.Percent(noise.Threshold)} of 1.00 is called a difference.")
        : $"How far a lane strays from itself on this machine is not known, because none was held against itself or none got an interval. So nothing within ±{Format.Percent(noise.Threshold)} of 1.00 is called a difference.";

    private static string Duels(int count) => count == 1 ? "1 duel" : $"{count} duels";
}
