namespace Bench.Claims.Rules;

/// <summary>A way to hold figures of a record against each other, so that each point speaks for a claim, against it, or not at all.</summary>
/// <param name="threshold">From where on a difference counts, and why.</param>
internal abstract class Rule(Threshold threshold)
{
    /// <summary>From where on a difference counts, and why.</summary>
    public Threshold Threshold => threshold;

    /// <summary>Looks at every point.</summary>
    public abstract IEnumerable<Looked> Look(Evidence evidence);
}
