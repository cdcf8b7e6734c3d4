using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bench.Tests.Reports.Markdown;

/// <summary>Markdown as a reader of GitHub's dialect sees it.</summary>
internal static class Rendered
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseAutoLinks().Build();

    public static MarkdownDocument Parse(string markdown) => Markdig.Markdown.Parse(markdown, s_pipeline);

    /// <summary>The text of a block, without any markup.</summary>
    public static string Text(MarkdownObject block) => string.Concat(block.Descendants().Select(static inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => "\n",
        DelimiterInline { IsClosed: false } unpaired => unpaired.ToLiteral(),
        _ => "",
    })).Trim();
}
