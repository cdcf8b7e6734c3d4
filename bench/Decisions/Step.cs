namespace Bench.Decisions;

/// <summary>One criterion asked: who stays, who goes and why.</summary>
/// <param name="Criterion">What was asked.</param>
/// <param name="Reason">Why it is asked, and why here.</param>
/// <param name="Left">Who stays, in the order of the criterion where it has one.</param>
/// <param name="Out">Who goes, and why.</param>
/// <param name="Missing">Why it could not be asked, so that everybody stays; null where it could.</param>
internal sealed record Step(string Criterion, string Reason, IReadOnlyList<string> Left, IReadOnlyList<Dropped> Out, string? Missing)
{
    /// <summary>The wire that times are from; null where none are.</summary>
    public string? Wire { get; init; }

    /// <summary>The record that it was asked of; null where it was none.</summary>
    public string? Record { get; init; }
}
