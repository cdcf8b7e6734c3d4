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

    /// <summary>Something of the framework's, and the version that it is right from on; null where none is known.</summary>
    public (Type Of, Version Version)? Mended { get; init; }

    /// <summary>Whether the framework that is built with is one that fails.</summary>
    public bool IsHere => Mended is not var (type, version) || type.Assembly.GetName().Version < version;

    public bool Covers(string id) => Case.EndsWith('*') ? id.StartsWith(Case[..^1], StringComparison.Ordinal) : id == Case;
}
