namespace Bench.Claims;

/// <summary>What records say of one claim: plain data, for whatever renders it.</summary>
/// <param name="Id">The claim's ID.</param>
/// <param name="Statement">The claim.</param>
/// <param name="Decides">What decides it.</param>
/// <param name="Verdict">What the records say.</param>
/// <param name="Words">The same in a sentence or two, with where it flips, or what is missing.</param>
/// <param name="Certainty">How much weight it bears.</param>
/// <param name="Thresholds">From where on a difference counts, each with its reason.</param>
/// <param name="Rows">What bears on it.</param>
/// <param name="Missing">What it asks for beyond that.</param>
/// <param name="Limits">What was not looked at; null where nothing has to be said.</param>
internal sealed record ClaimFinding(
    string Id,
    string Statement,
    string Decides,
    ClaimVerdict Verdict,
    string Words,
    Certainty Certainty,
    IReadOnlyList<Threshold> Thresholds,
    IReadOnlyList<EvidenceRow> Rows,
    IReadOnlyList<MissingPoint> Missing,
    string? Limits)
{
    /// <summary>"supported", "not measured".</summary>
    public string VerdictWords => Verdict == ClaimVerdict.NotMeasured ? "not measured" : Verdict.ToString().ToLowerInvariant();
}
