using Bench.Commands;
using Bench.Records;
using Bench.Reports.Html.Sections;
using Bench.Reports.Markdown;

namespace Bench.Reports.Html;

/// <summary>Makes the page of a record.</summary>
internal static class PageModel
{
    public static HtmlPage Of(RunRecord record, RunFindings findings)
    {
        var sources = new Sources(findings);
        return new HtmlPage(
            Title(findings),
            [.. Lead(record, findings)],
            [.. Warnings(record, findings)],
            PageTerms.All,
            [
                FindingsSection.Of(findings, sources),
                ClaimsSection.Of(record, findings),
                FloorSection.Of(findings),
                BytesSection.Of(findings),
                ThroughputSection.Of(record, findings),
                LadderSection.Of(findings),
                LatencySection.Of(record, findings),
                DeliverySection.Of(record, findings),
                ConnectionsSection.Of(record),
                DeadlinesSection.Of(record),
                InBrowserSection.Of(record),
                WorkloadsSection.Of(record, findings),
                .. findings.Sweeps.Count == 0 ? (HtmlSection[])[] : [SweepSection.Of(findings)],
                NoiseSection.Of(findings.Noise),
                GapsSection.Of(findings),
                OriginSection.Of(record),
            ]);
    }

    private static string Title(RunFindings findings)
    {
        var contenders = findings.Contenders.Where(static contender => contender != CellName.Floor).ToList();
        return contenders.Count == 0 ? "Protocols compared in .NET" : $"Protocols compared in .NET: {Summary.List(contenders)}";
    }

    private static IEnumerable<string> Lead(RunRecord record, RunFindings findings)
    {
        yield return "What an exchange of messages costs with each: time, memory and bytes, with chat and ticker workloads whose every answer was checked.";
        yield return $"Run of {Origin.Day(record)}, profile “{record.Profile}”, on {Origin.Machine(record.Machine).First()}; {record.Machine.Runtime} on {record.Machine.Os}.";
        var (measured, workloads) = (findings.Cells.Count(static cell => cell.Status == CellStatus.Measured), findings.Cells.Select(static cell => cell.Workload).Distinct().Count());
        yield return $"{Format.Count(workloads)} workloads on {Summary.List(findings.Wires)}: {Format.Count(measured)} of {Format.Count(findings.Cells.Count)} combinations were measured.";
    }

    private static IEnumerable<HtmlWarning> Warnings(RunRecord record, RunFindings findings)
    {
        if (record.Incomplete is { } why)
        {
            yield return new HtmlWarning("Incomplete:", $"{why}. What follows is what was measured until then.");
        }

        if (findings.Cells.Count(static cell => cell.Status == CellStatus.Failed) is > 0 and var failed)
        {
            yield return new HtmlWarning("Failed:", $"{Format.Count(failed)} of {Format.Count(findings.Cells.Count)} cells gave a wrong answer or none, and have no number.");
        }

        if (record.Findings.Any(static finding => finding is { Check: "build", Concern: true }))
        {
            yield return new HtmlWarning("Not to be quoted:", "this was measured with a Debug build, which measures itself. Only the bytes say anything. Measure again with ‘dotnet run -c Release --project bench’.");
        }

        foreach (var finding in record.Findings.Where(static finding => finding.Concern && finding.Check != "build"))
        {
            yield return new HtmlWarning("Mind the machine:", $"{finding.Says}{(finding.Cure is null ? "." : $". Cure: {finding.Cure}.")}");
        }
    }
}
