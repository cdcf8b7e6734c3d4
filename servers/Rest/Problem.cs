using Servers.Application;

namespace Servers.Rest;

/// <summary>What went wrong, as RFC 9457 has it. There is no type: the status is all there is to know, so the title is its phrase.</summary>
/// <param name="Title">The status's phrase.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened, what was expected and how to cure it.</param>
/// <param name="Refusal">The kind of refusal, which a status alone does not tell: two of them are 400.</param>
internal sealed record Problem(string Title, int Status, string? Detail = null, Refusal? Refusal = null)
{
    public const string MediaType = "application/problem+json";
}
