using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Servers.RestCached.Server;

/// <summary>The condition of a request: send it, unless I have it.</summary>
internal static class IfNoneMatch
{
    /// <summary>Whether the sender has what a tag names (RFC 9110, 13.1.2); one tag, as the suite's own client sends it, need not be parsed.</summary>
    public static bool Holds(this HttpRequest request, string tag)
    {
        var held = request.Headers.IfNoneMatch;
        return held.Count > 0 && (held == tag || Lists(held.ToString(), tag));
    }

    private static bool Lists(string held, string tag) =>
        EntityTagHeaderValue.TryParseList([held], out var tags)
        && tags.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false));
}
