using Bench.Records;

namespace Bench.Reports.Html.Sections;

/// <summary>How late deadlines fire.</summary>
internal static class DeadlinesSection
{
    public static HtmlSection Of(RunRecord record)
    {
        var all = (record.Load ?? LoadSection.None).GivenUp;
        return all.Count == 0
            ? new HtmlSection("deadlines", "Deadlines") { Text = Figures.NotMeasured("deadlines that fired", "‘bench deadlines’ lets them fire.") }
            : new HtmlSection("deadlines", "Deadlines")
            {
                Text = [HtmlProse.Of(DeadlineWords.Reading)],
                Tables = [Figures.Table("How late calls are given up", DeadlineColumns.All, all, static one => one.Id)],
            };
    }
}
