using Bench.Commands;
using Bench.Reports;

namespace Bench.Claims;

/// <summary>From where on a difference counts for or against a claim.</summary>
/// <param name="Margin">As a part: 0.05 is 5 %.</param>
/// <param name="Reason">Why so much.</param>
internal sealed record Threshold(double Margin, string Reason)
{
    /// <summary>What a ratio says of "the first is less than the second".</summary>
    /// <param name="ratio">The first to the second; null where there is none.</param>
    /// <param name="noise">What the record can't tell apart, as a part.</param>
    public Bearing Less(Estimate? ratio, double noise = 0)
    {
        var edge = 1 + Math.Max(Margin, noise);
        return ratio switch
        {
            null => Bearing.Undecided,
            { High: var high } when high < 1 / edge => Bearing.For,
            { Low: var low } when low > edge => Bearing.Against,
            { Low: var low, High: var high } when low >= 1 / edge && high <= edge => Bearing.NoDifference,
            _ => Bearing.Undecided,
        };
    }

    /// <summary>What a ratio says of "the first is not more than the second": doing as well is enough.</summary>
    /// <param name="ratio">The first to the second; null where there is none.</param>
    /// <param name="noise">What the record can't tell apart, as a part.</param>
    public Bearing NotMore(Estimate? ratio, double noise = 0)
    {
        var edge = 1 + Math.Max(Margin, noise);
        return ratio switch
        {
            { High: var high } when high <= edge => Bearing.For,
            { Low: var low } when low > edge => Bearing.Against,
            _ => Bearing.Undecided,
        };
    }

    /// <summary>"5.0 %: smaller differences decide nothing".</summary>
    public string Words => Margin > 0 ? $"{Format.Percent(Margin)}: {Reason}" : $"none: {Reason}";
}
