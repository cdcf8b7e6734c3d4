using System.Text.RegularExpressions;
using Bench.Reports.Markdown;
using FsCheck;
using FsCheck.Fluent;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Bench.Tests.Reports.Markdown;

public class MarkdownTextTests
{
    private static readonly string[] s_pieces =
        ["|", "\\", "`", "``", "*", "**", "_", "a", "b c", "<b>", "<!--", "&amp;", "&", "~~", "[x](y)", "![", "](", "]", "#", "# ", "- ", "1. ", "[1.02, 1.03]", "○", "\n", "\r\n", "×"];

    [Fact]
    public void Whatever_text_a_table_holds_it_is_read_back_as_it_was()
    {
        var texts = Gen.ArrayOf(Gen.Elements(s_pieces)).Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, texts, (left, right) =>
        {
            var text = new MarkdownText();
            text.Table(["left", "right"], [], [[left, right]]);
            var table = Rendered.Parse(text.ToString()).ShouldHaveSingleItem().ShouldBeOfType<Table>();

            var row = (TableRow)table[1];
            Rendered.Text(row[0]).ShouldBe(Squeezed(left));
            Rendered.Text(row[1]).ShouldBe(Squeezed(right));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_fence_is_longer_than_any_within()
    {
        var text = new MarkdownText();
        text.Fence("a\n```\nb");

        Rendered.Parse(text.ToString()).ShouldHaveSingleItem().ShouldBeOfType<FencedCodeBlock>().Lines.ToString().ShouldBe("a\n```\nb");
    }

    // Markdown keeps no line breaks in a cell, and white space at its ends does not count.
    private static string Squeezed(string text) => Regex.Replace(text, @"\s*[\r\n]+\s*", " ").Trim();
}
