using Bench.Doctor;
using Bench.Records;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>What the doctor found, a line each.</summary>
internal static class Findings
{
    /// <summary>Asks the doctor before something is measured, and prints the concerns.</summary>
    public static async Task<IReadOnlyList<Finding>> AskAsync(IAnsiConsole output, CancellationToken cancellationToken)
    {
        var findings = await Physician.Standard.ExamineAsync(Surroundings.Current(), cancellationToken);
        PrintConcerns(output, findings);
        return findings;
    }

    /// <summary>Prints the concerns, each with its cure.</summary>
    public static void PrintConcerns(IAnsiConsole output, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings.Where(static finding => finding.Concern))
        {
            output.MarkupLineInterpolated($"[yellow]concern[/] {finding.Check}: {finding.Says}{(finding.Cure is null ? "" : $"; cure: {finding.Cure}")}");
        }
    }

    /// <summary>Prints all, concerns first.</summary>
    public static void Print(IAnsiConsole output, IReadOnlyList<Finding> findings)
    {
        PrintConcerns(output, findings);
        foreach (var finding in findings.Where(static finding => !finding.Concern))
        {
            output.WriteLine($"{finding.Check}: {finding.Says}");
        }
    }
}
