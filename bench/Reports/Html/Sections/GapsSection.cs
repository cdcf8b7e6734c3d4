namespace Bench.Reports.Html.Sections;

/// <summary>What a reader would look for in vain.</summary>
internal static class GapsSection
{
    public static HtmlSection Of(RunFindings findings) => new("missing", "What is missing")
    {
        Text = findings.Gaps.Count == 0 ? [HtmlProse.Of("Of what this run set out to measure, nothing is missing.")] : [],
        Items =
        [
            .. findings.Gaps.Select(static gap => HtmlProse.Of($"{gap.What}: {gap.Why}")),
            HtmlProse.Of("Networks, TLS, proxies, authentication and other languages are beyond all of this: client and server share one machine."),
        ],
    };
}
