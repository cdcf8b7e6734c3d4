using Bench.Records;

namespace Bench.Reports.Markdown;

/// <summary>Deadlines that fired as a table.</summary>
internal static class DeadlineTable
{
    public static void Write(MarkdownText text, IReadOnlyList<DeadlineRecord> all)
    {
        text.Paragraph(DeadlineWords.Reading);
        text.Table(DeadlineColumns.All, all);
    }
}
