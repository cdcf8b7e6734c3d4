using System.Text;
using System.Text.RegularExpressions;
using Servers;

namespace Conformance.Tests.Cases;

/// <summary>An input that a specification says something about: what is sent, and what may come of it.</summary>
/// <param name="Id">Names the case in tests, lists and links.</param>
/// <param name="Section">Where the specification says it: <c>RFC 6455 §5.1</c>.</param>
/// <param name="Expected">The transcripts that conform, separated by <c> | </c>.</param>
/// <param name="Sent">The bytes, for a contender: what carries them depends on its encoding.</param>
internal sealed partial record WireCase(string Id, string Section, string Expected, Func<IContender, byte[]> Sent)
{
    public WireCase(string id, string section, string expected, byte[] sent)
        : this(id, section, expected, _ => sent)
    {
    }

    public WireCase(string id, string section, string expected, string sent)
        : this(id, section, expected, Encoding.Latin1.GetBytes(sent))
    {
    }

    /// <summary>Whether it is to be refused, by what is expected first: by a status, a code, or a connection that ends.</summary>
    public bool IsBadInput => Refusal().IsMatch(Expected.Split(" | ")[0]);

    /// <summary>Whether a transcript is one of those that conform.</summary>
    public bool Allows(string transcript) => Expected.Split(" | ").Contains(transcript);

    // A status of HTTP but 404, which says "understood" here; codes of WebSocket, HTTP/2 and gRPC.
    [GeneratedRegex(@"\b(4(?!04)\d\d|5\d\d)\b|close 10(02|03|07|09)|goaway|closed|:[A-Z_]{4,}|grpc-(?!0\b)\d")]
    private static partial Regex Refusal();
}
