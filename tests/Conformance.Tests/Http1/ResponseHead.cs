using System.Globalization;

namespace Conformance.Tests.Http1;

/// <summary>A response's status and fields.</summary>
internal sealed record ResponseHead(int Status, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>A field's value; null where it is not there.</summary>
    public string? this[string field] => Fields.GetValueOrDefault(field);

    public static ResponseHead Parse(string head)
    {
        var lines = head.Split("\r\n");
        lines[0].ShouldMatch("^HTTP/1\\.1 [0-9]{3} ", "a status line (RFC 9112 §4)");
        var fields = lines.Skip(1).Select(static line => line.Split(':', 2))
            .ToDictionary(static field => field[0], static field => field[1].Trim(), StringComparer.OrdinalIgnoreCase);
        return new ResponseHead(int.Parse(lines[0].AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture), fields);
    }
}
