using System.CommandLine;
using System.Text;
using Bench.Claims;
using Bench.Records;
using Bench.Reports.Markdown;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench claims</c>: what people repeat about protocols, each with what records say of it. It reads, and runs nothing.</summary>
internal static class ClaimsCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var paths = new Argument<string[]>("record") { Description = "Records, or the folders that have them: each claim is read from the first that has what it needs", Arity = ArgumentArity.OneOrMore };
        var only = new Option<string?>("--claim") { Description = "Only this claim, with its evidence", HelpName = "id" };
        var file = new Option<string?>("--markdown", "-o") { Description = "Write all of it to this file as Markdown", HelpName = "file" };
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "claims",
            "Hold what people repeat about protocols against records: supported, refuted, depends, not measured",
            "bench claims results/2026-01-31-some-machine-2c",
            "bench claims results/2026-01-31-some-machine-2c --claim grpc-faster-unary",
            "bench claims results/2026-01-31-some-machine-2c results/2026-01-31-some-machine-2c-2 --markdown results/CLAIMS.md")
        {
            paths, only, file, json,
        };
        command.Runs(errors, async (parsed, _) =>
        {
            var (given, claim, target) = (parsed.GetValue(paths)!, parsed.GetValue(only), parsed.GetValue(file));
            if (target is not null && (claim is not null || parsed.GetValue(json)))
            {
                throw new UsageException("--markdown writes every claim to a file, and goes with neither --claim nor --json; name one of them");
            }

            var report = ClaimsReport.Of(new Evidence(RecordPaths.Read(given, target)), Chosen(claim));
            if (target is not null)
            {
                WholeFile.Write(target, Encoding.UTF8.GetBytes(ClaimsMarkdown.Of(report, CommandText(given, target))));
            }
            else if (parsed.GetValue(json))
            {
                await output.Profile.Out.Writer.WriteAsync(JsonOutput.Text(report, static context => context.ClaimsReport) + "\n");
            }
            else
            {
                ClaimTables.Print(output, report, withEvidence: claim is not null);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static IReadOnlyList<Claim> Chosen(string? id) =>
        id is null ? ClaimCatalog.All
        : ClaimCatalog.All.FirstOrDefault(claim => claim.Id == id) is { } claim ? [claim]
        : throw new UsageException($"there is no claim '{id}'; the nearest are {string.Join(", ", NearestNames.To(id, ClaimCatalog.All.Select(static claim => claim.Id)))} (all: 'bench claims <record>')");

    private static string CommandText(IEnumerable<string> records, string target) =>
        $"dotnet run -c Release --project bench -- claims {string.Join(' ', records.Select(RecordPaths.FromHere))} --markdown {RecordPaths.FromHere(target)}";
}
