using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Bench.Reports.Markdown;

/// <summary>Writes Markdown as GitHub reads it. Lines end in \n on every machine.</summary>
internal sealed partial class MarkdownText
{
    private readonly StringBuilder _text = new();

    /// <summary>A heading.</summary>
    public void Heading(int level, string text) => Block($"{new string('#', level)} {Escape(text)}");

    /// <summary>A paragraph of plain text.</summary>
    public void Paragraph(string text) => Block(Escape(text));

    /// <summary>A paragraph that must not be overlooked.</summary>
    public void Warning(string title, string text) => Block($"> **{Escape(title)}** {Escape(text)}");

    /// <summary>A line in bold before a list or a table.</summary>
    public void Label(string text) => Block($"**{Escape(text)}**");

    /// <summary>A list of plain text.</summary>
    public void Bullets(IEnumerable<string> items) => Block(string.Join('\n', items.Select(static item => $"- {Escape(item)}")));

    /// <summary>Text as it is typed, such as a command.</summary>
    public void Fence(string text)
    {
        // Longer than any fence within.
        var fence = new string('`', Math.Max(3, 1 + Backticks().Matches(text).Select(static match => match.Length).DefaultIfEmpty().Max()));
        Block($"{fence}text\n{text}\n{fence}");
    }

    /// <summary>What a document says of itself, in YAML, before anything else.</summary>
    public void FrontMatter(IEnumerable<(string Key, string Value)> entries) =>
        Block($"---\n{string.Join('\n', entries.Select(static entry => $"{entry.Key}: {entry.Value}"))}\n---");

    /// <summary>Where labels in square brackets lead: each "[label]" in the document becomes a link.</summary>
    public void Definitions(IEnumerable<(string Label, string Address)> links) =>
        Block(string.Join('\n', links.Select(static link => $"[{link.Label}]: {link.Address}")));

    /// <summary>A table. Columns whose heading is in <paramref name="words"/> are of words, the others of numbers.</summary>
    public void Table(IReadOnlyList<string> headings, IReadOnlyCollection<string> words, IEnumerable<IReadOnlyList<string>> rows) => Block(string.Join(
        '\n',
        [
            Row(headings),
            $"|{string.Join('|', headings.Select(heading => words.Contains(heading) ? " --- " : " ---: "))}|",
            .. rows.Select(Row),
        ]));

    /// <summary>A table of these columns.</summary>
    public void Table<T>(IReadOnlyList<Column<T>> columns, IEnumerable<T> rows) => Table(
        [.. columns.Select(static column => column.Heading)],
        [.. columns.Where(static column => column.IsWords).Select(static column => column.Heading)],
        rows.Select(row => (IReadOnlyList<string>)[.. columns.Select(column => column.Of(row))]));

    /// <summary>A picture, with another for narrow screens. Markdown knows one only, so this is HTML, as far as GitHub lets it pass.</summary>
    /// <param name="wide">The path of the one.</param>
    /// <param name="narrow">The path of the other.</param>
    /// <param name="alternative">What is to be seen, for who can't see it.</param>
    public void Picture(string wide, string narrow, string alternative) => Block(
        $"<picture><source media=\"(max-width: 600px)\" srcset=\"{WebUtility.HtmlEncode(narrow)}\"><img src=\"{WebUtility.HtmlEncode(wide)}\" alt=\"{WebUtility.HtmlEncode(LineBreaks().Replace(alternative, " "))}\"></picture>");

    public override string ToString() => _text.ToString();

    /// <summary>Plain text such that nothing in it is taken for markup.</summary>
    public static string Escape(string text) =>
        Special().Replace(LineBreaks().Replace(text, " "), static match => match.Value == "](" ? "]\\(" : $"\\{match.Value}");

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells.Select(Escape))} |";

    private void Block(string text)
    {
        if (text.Length > 0)
        {
            _text.Append(_text.Length == 0 ? "" : "\n").Append(text).Append('\n');
        }
    }

    // A bracket alone makes no link; within words, an underscore makes no emphasis. Most text stays readable as it is.
    [GeneratedRegex(@"[\\`*<>|~&#]|\]\(|(?<!\w)_|_(?!\w)")]
    private static partial Regex Special();

    [GeneratedRegex(@"\s*[\r\n]+\s*")]
    private static partial Regex LineBreaks();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}
