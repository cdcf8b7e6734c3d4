using Bench.Claims;

namespace Bench.Decisions;

/// <summary>A decision with all that it rests on: plain data, for whatever renders it.</summary>
/// <param name="UseCase">What it is for.</param>
/// <param name="Records">What it was made from.</param>
/// <param name="Outcome">The criteria asked, and who is left.</param>
/// <param name="Rows">The figures of every option, each with the cell that it is from.</param>
/// <param name="Certainty">How much weight it bears.</param>
/// <param name="Flips">What would change it.</param>
/// <param name="NotMeasured">What it would be better to know.</param>
internal sealed record Decision(
    UseCase UseCase,
    IReadOnlyList<ClaimsReport.Origin> Records,
    Outcome Outcome,
    IReadOnlyList<DecisionRow> Rows,
    Certainty Certainty,
    IReadOnlyList<Flip> Flips,
    IReadOnlyList<string> NotMeasured)
{
    /// <summary>Who is chosen.</summary>
    public string Chosen => Outcome.Left[0];
}
