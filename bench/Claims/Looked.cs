namespace Bench.Claims;

/// <summary>What became of looking at one point: a row, or what is missing for it.</summary>
/// <param name="Row">What was found; null where something is missing.</param>
/// <param name="Missing">What is missing; null where all was found.</param>
internal sealed record Looked(EvidenceRow? Row, MissingPoint? Missing)
{
    public static Looked At(EvidenceRow row) => new(row, null);

    public static Looked Without(string what, string why) => new(null, new MissingPoint(what, why, []));

    /// <param name="what">What is missing.</param>
    /// <param name="cells">The IDs of the cells that it would be computed from.</param>
    public static Looked WithoutCells(string what, params string[] cells) =>
        new(null, Absence.Of(cells) is { } why ? new MissingPoint(what, why, []) : new MissingPoint(what, "no record given has it", cells));
}
