namespace Bench.Claims;

/// <summary>A confidence with its reasons.</summary>
/// <param name="Level">How much weight the verdict bears.</param>
/// <param name="Reasons">Why it is not high; empty where it is.</param>
internal sealed record Certainty(Confidence Level, IReadOnlyList<string> Reasons)
{
    /// <summary>What reasons come to: none is high, one or two are moderate, more are low.</summary>
    public static Certainty Of(IReadOnlyList<string> reasons) =>
        new(reasons.Count switch { 0 => Confidence.High, 1 or 2 => Confidence.Moderate, _ => Confidence.Low }, reasons);

    /// <summary>"moderate: a virtual machine" or "high".</summary>
    public string Words =>
        Level.ToString().ToLowerInvariant() + (Reasons.Count == 0 ? "" : $" ({string.Join("; ", Reasons)})");
}
