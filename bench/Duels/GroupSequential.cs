using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;

namespace Bench.Duels;

/// <summary>
/// How much stricter each of several looks at accumulating data has to be for all of them together to err no more often than
/// one would: Pocock's constant boundary (Biometrika 64 (1977) 191–199), by the recursion of Armitage, McPherson and Rowe
/// (J. R. Statist. Soc. A 132 (1969) 235–244). Bonferroni's bound is wider, because it takes looks for unrelated that share
/// most of what they see. What is summed up must behave as a random walk: the signs that a median's interval counts do.
/// </summary>
internal static class GroupSequential
{
    // Of a smooth function over a bounded interval: more of them change the eighth digit.
    private const int Nodes = 48;

    // Wide enough for one error in ten thousand, shared out over ten looks.
    private const double Widest = 6;

    /// <summary>The confidence at which each look's interval is to be taken.</summary>
    /// <param name="confidence">How often all of them must hold the truth, such as 0.95.</param>
    /// <param name="amounts">How much has been seen at each look, in any unit, growing.</param>
    public static double Level(double confidence, IReadOnlyList<double> amounts) =>
        (2 * Normal.CDF(0, 1, Boundary(confidence, amounts))) - 1;

    /// <summary>The boundary in standard deviations: with two looks, the second at twice as much, 2.178 for 95 %.</summary>
    public static double Boundary(double confidence, IReadOnlyList<double> amounts) =>
        FindRoots.OfFunction(boundary => StaysWithin(boundary, amounts) - confidence, 0.1, Widest, 1e-9);

    // The density of the walk over the places that it has not left the boundary for, look by look.
    private static double StaysWithin(double boundary, IReadOnlyList<double> amounts)
    {
        var places = Rule(boundary, amounts[0]);
        var density = Array.ConvertAll(Enumerable.Range(0, Nodes).ToArray(), node => Normal.PDF(0, Math.Sqrt(amounts[0]), places.GetAbscissa(node)));
        for (var look = 1; look < amounts.Count; look++)
        {
            var (from, before) = (places, density);
            var step = Math.Sqrt(amounts[look] - amounts[look - 1]);
            places = Rule(boundary, amounts[look]);
            density = Array.ConvertAll(
                Enumerable.Range(0, Nodes).ToArray(),
                node => Sum(from, index => before[index] * Normal.PDF(from.GetAbscissa(index), step, places.GetAbscissa(node))));
        }

        return Sum(places, node => density[node]);
    }

    private static GaussLegendreRule Rule(double boundary, double amount) =>
        new(-boundary * Math.Sqrt(amount), boundary * Math.Sqrt(amount), Nodes);

    private static double Sum(GaussLegendreRule rule, Func<int, double> term) =>
        Enumerable.Range(0, Nodes).Sum(node => rule.GetWeight(node) * term(node));
}
