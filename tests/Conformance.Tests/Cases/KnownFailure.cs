namespace Conformance.Tests.Cases;

/// <summary>A case that the framework beneath a contender fails, and that the contender could not mend at its own cost.</summary>
/// <param name="Case">The case's ID; a star at its end stands for whatever follows.</param>
/// <param name="Transcript">What comes instead of what is expected.</param>
/// <param name="Cause">Why, in a sentence.</param>
/// <param name="Link">Where the framework's doing can be read.</param>
internal sealed record KnownFailure(string Case, string Transcript, string Cause, Uri Link)
{
    public KnownFailure(string wireCase, string transcript, string cause, string link)
        : this(wireCase, transcript, cause, new Uri(link))
    {
    }

    public bool Covers(string id) => Case.EndsWith('*') ? id.StartsWith(Case[..^1], StringComparison.Ordinal) : id == Case;
}
