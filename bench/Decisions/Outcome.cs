namespace Bench.Decisions;

/// <summary>What asking every criterion came to.</summary>
/// <param name="Options">Who was asked.</param>
/// <param name="Steps">The criteria, in order, until one option was left.</param>
/// <param name="Unasked">The criteria that were not asked, because one option was left.</param>
internal sealed record Outcome(IReadOnlyList<string> Options, IReadOnlyList<Step> Steps, IReadOnlyList<string> Unasked)
{
    /// <summary>Who is left; several where nothing asked tells them apart. The first of them is the one that is named.</summary>
    public IReadOnlyList<string> Left => Steps.Count == 0 ? Options : Steps[^1].Left;

    /// <summary>Why an option is out; null where it is not.</summary>
    public (Step Step, Dropped Dropped)? WhyOut(string option) =>
        (from step in Steps from dropped in step.Out where dropped.Option == option select ((Step, Dropped)?)(step, dropped)).FirstOrDefault();
}
