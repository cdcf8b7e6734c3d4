using System.Text;
using Bench.Commands;

namespace Bench.Reports;

/// <summary>Replaces what is between two markers of a document, and leaves every other byte as it is.</summary>
internal static class Splice
{
    public const string Begin = "<!-- results:begin -->";
    public const string End = "<!-- results:end -->";

    private const string Cure = $"Put a line '{Begin}' and, below it, a line '{End}' where the results belong. Nothing has been written.";

    /// <summary>The document with its section replaced.</summary>
    /// <param name="document">The document's bytes, in UTF-8.</param>
    /// <param name="section">What goes between the markers, its lines ending in \n; they get the document's own line ends.</param>
    /// <param name="name">What the document is called in complaints.</param>
    /// <exception cref="UsageException">A marker is missing, there twice, or in the wrong place.</exception>
    public static byte[] Into(ReadOnlySpan<byte> document, string section, string name)
    {
        var begin = Find(document, Begin, name) + Begin.Length;
        var end = Find(document, End, name);
        if (end < begin)
        {
            throw new UsageException($"{name} has '{End}' before '{Begin}'. {Cure}");
        }

        var lineEnd = document[begin..].StartsWith("\r\n"u8) ? "\r\n" : "\n";
        var between = Encoding.UTF8.GetBytes($"\n\n{section.Trim('\n')}\n\n".Replace("\n", lineEnd, StringComparison.Ordinal));
        return [.. document[..begin], .. between, .. document[end..]];
    }

    private static int Find(ReadOnlySpan<byte> document, string marker, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(marker);
        var at = document.IndexOf(bytes);
        if (at < 0)
        {
            throw new UsageException($"{name} has no '{marker}'. {Cure}");
        }

        return document.LastIndexOf(bytes) == at
            ? at
            : throw new UsageException($"{name} has '{marker}' more than once; expected it once. Remove the others. Nothing has been written.");
    }
}
