using System.CommandLine;
using Bench.Codecs;
using Bench.Records;
using Bench.Reports;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench codecs</c>: what encoding and decoding costs by itself, and what decoders make of mistakes.</summary>
internal static class CodecsCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var results = new Option<string?>("--results") { Description = "Where the record's folder goes (default: results/ beside the solution)", HelpName = "folder" };
        var tournament = new TournamentArguments(defaultBudget: 2);
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "codecs",
            "Hold encodings against each other without any wire, try mistakes on their decoders, and write a record",
            "bench codecs",
            "bench codecs --budget 10")
        {
            results,
        };
        tournament.AddTo(command);
        command.Add(json);
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            Preconditions.Check();
            var options = tournament.Read(parsed);
            var draft = RecordDraft.Claim(
                parsed.GetValue(results) ?? RecordFolder.DefaultResults(), "codecs", RunCommand.CommandText(parsed), await Findings.AskAsync(errors, cancellationToken));
            var written = false;
            try
            {
                var quiet = parsed.GetValue(json);
                var section = await CodecPass.RunAsync(options, duel => (quiet ? errors : output).WriteLine($"{duel.Workload}: {duel.Rounds.Count} rounds"), cancellationToken);
                var (record, path) = draft.Write(incomplete: null, record => record with { Codecs = section });
                written = true;
                if (quiet)
                {
                    await output.Profile.Out.Writer.WriteAsync(RecordJson.Write(record));
                }
                else
                {
                    Print(output, section);
                    output.WriteLine($"The record: {Path.GetRelativePath(Environment.CurrentDirectory, path)}");
                }
            }
            finally
            {
                if (!written)
                {
                    draft.Release();
                }
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static void Print(IAnsiConsole output, CodecSection section)
    {
        var table = new FittedTable(["work", "encoding", "bytes", "allocated B", "× the first"]);
        foreach (var codec in section.Codecs)
        {
            var duel = section.Duels.First(duel => duel.Workload == codec.Work);
            var place = duel.Contestants.ToList().IndexOf(codec.Id);
            table.AddRow(
                codec.Work, codec.Encoding, Format.Count(codec.Bytes), Format.Count(codec.AllocatedBytes),
                place == 0 ? "1" : Estimate.Of(duel.Result.Between(place, 0)) is { } ratio ? Format.Multiple(ratio).EscapeMarkup() : CellWords.Undecided);
        }

        table.Write(output);
        foreach (var probe in section.Probes)
        {
            output.WriteLine($"{probe.Mistake}, {probe.Encoding}: {probe.Observed}");
        }
    }
}
