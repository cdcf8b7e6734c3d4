using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench.Reports.Html;

/// <summary>Takes out of a page what it can do without: of a full record it would weigh a fifth more.</summary>
internal static partial class Leanness
{
    /// <summary>
    /// Leaves out the end tags that the standard lets be left out in tables (HTML, § 13.1.2.4), and the quotes around values that
    /// need none (§ 13.1.2.3), and gives cells short anchors in the order in which the page first has them.
    /// </summary>
    public static string Of(string html)
    {
        var anchors = new Dictionary<string, string>(StringComparer.Ordinal);
        return Tag().Replace(
            CellAnchor().Replace(EndTag().Replace(html, ""), match => Short(anchors, match.Value)),
            static tag => Quoted().Replace(tag.Value, "=$1"));
    }

    private static string Short(Dictionary<string, string> anchors, string name)
    {
        if (!anchors.TryGetValue(name, out var anchor))
        {
            anchors[name] = anchor = string.Create(CultureInfo.InvariantCulture, $"c{anchors.Count + 1}");
        }

        return anchor;
    }

    [GeneratedRegex("</t[dhr]>")]
    private static partial Regex EndTag();

    [GeneratedRegex("<[a-z][^<>]*>")]
    private static partial Regex Tag();

    // Before a slash quotes stay: without them, it would belong to the value.
    [GeneratedRegex("""="([A-Za-z0-9#.-]+)"(?=[ >])""")]
    private static partial Regex Quoted();

    // A cell's ID has three parts of letters, digits and hyphens. Whatever else is linked has other signs or more parts.
    [GeneratedRegex("""(?<= id="| href="#)[a-z0-9-]+/[a-z0-9-]+/[a-z0-9-]+(?=")""")]
    private static partial Regex CellAnchor();
}
