using System.CommandLine;
using System.Security.Cryptography;
using Bench.Fuzzing;
using Servers;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench fuzz</c>: spoilt bytes for every endpoint and decoder, to see that none falls, hangs or leaks.</summary>
internal static class FuzzCommand
{
    private const double MostMinutes = 24 * 60;
    private const long MostInputs = 1_000_000_000;

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var minutes = new Option<double>("--minutes") { Description = "How long, shared out among the endpoints and decoders", DefaultValueFactory = static _ => 1, HelpName = "minutes" };
        var inputs = new Option<long?>("--inputs") { Description = "Instead: how many inputs each of them gets", HelpName = "number" };
        var contender = new Option<string?>("--contender", "-c") { Description = "The endpoints of these contenders alone: names or globs, separated by commas", HelpName = "names" };
        var endpoint = new Option<string?>("--endpoint") { Description = "These endpoints and decoders alone: names or globs, separated by commas, such as grpc/send or json/*", HelpName = "names" };
        var seed = new Option<int?>("--seed") { Description = "What the inputs are made by: the same makes the same (default: drawn, and printed)", HelpName = "number" };
        var command = new VerbCommand(
            "fuzz",
            "Send spoilt bytes to every endpoint and decoder; exit 1 if one falls, hangs or leaks",
            "bench fuzz --minutes 10",
            "bench fuzz --inputs 100000 --contender grpc,websocket-*",
            "bench fuzz --endpoint rest-json/send --seed 42 --inputs 500")
        {
            minutes, inputs, contender, endpoint, seed,
        };
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            var targets = Targets(parsed.GetValue(contender), parsed.GetValue(endpoint));
            var named = parsed.GetResult(minutes) is { Implicit: false };
            var options = Options(named ? parsed.GetValue(minutes) : null, parsed.GetValue(inputs), parsed.GetValue(seed));
            output.WriteLine($"seed {options.Seed}");
            var tallies = await FuzzRun.RunAsync(targets, options, tally => Print(output, tally, options.Seed), cancellationToken);
            return Report(output, tallies, options.Seed);
        });
        return command;
    }

    /// <summary>Prints what it all came to.</summary>
    /// <returns>The exit code that it earns.</returns>
    public static int Report(IAnsiConsole output, IReadOnlyList<FuzzTally> tallies, int seed)
    {
        var found = tallies.Where(static tally => tally.Finding is not null).ToList();
        output.WriteLine(
            $"{Format.Count(tallies.Sum(static tally => tally.Inputs))} inputs to {Format.Count(tallies.Count)} endpoints and decoders, at least {Format.Count(tallies.Min(static tally => tally.Inputs))} to each, seed {seed}: "
            + (found.Count == 0 ? "nothing found" : $"something found in {string.Join(", ", found.Select(static tally => tally.Id))}"));
        return found.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private static void Print(IAnsiConsole output, FuzzTally tally, int seed)
    {
        output.WriteLine($"{tally.Id}: {Format.Count(tally.Inputs)} inputs");
        if (tally.Finding is { } finding)
        {
            output.MarkupLineInterpolated($"[red]found[/] in {tally.Id}: {finding}");
            output.WriteLine($"again by: bench fuzz --endpoint {tally.Id} --seed {seed} --inputs {tally.Inputs}");
        }
    }

    private static IReadOnlyList<IFuzzTarget> Targets(string? contenders, string? endpoints)
    {
        var named = GlobList.Match("contender", contenders, [.. Contenders.All.Select(static one => one.Name)]);
        IReadOnlyList<IFuzzTarget> all =
        [
            .. FuzzCatalog.Endpoints(Contenders.All.Where(one => named?.Contains(one.Name) ?? true)),
            .. named is null ? FuzzCatalog.Decoders() : [],
        ];
        var chosen = GlobList.Match("endpoint", endpoints, [.. all.Select(static one => one.Id)], all: "");
        IReadOnlyList<IFuzzTarget> left = [.. all.Where(one => chosen?.Contains(one.Id) ?? true)];
        return left.Count > 0 ? left : throw new UsageException($"'{contenders}' can't be fuzzed: inputs pass over {EndpointTarget.Wire.Name}, where it can't run; 'bench list' says why");
    }

    private static FuzzOptions Options(double? minutes, long? inputs, int? seed)
    {
        if (minutes is not null && inputs is not null)
        {
            throw new UsageException("--minutes and --inputs both say how long; name one of them");
        }

        if (minutes is not (null or (> 0 and <= MostMinutes)))
        {
            throw new UsageException($"--minutes is {minutes}; expected above 0 and at most {Format.Count(MostMinutes)}, such as 1");
        }

        if (inputs is not (null or (> 0 and <= MostInputs)))
        {
            throw new UsageException($"--inputs is {inputs}; expected 1 to {Format.Count(MostInputs)}, such as 100000");
        }

        if (seed is < 0)
        {
            throw new UsageException($"--seed is {seed}; expected 0 to {Format.Count(int.MaxValue)}, such as the one that an earlier run printed");
        }

        return new FuzzOptions(
            seed ?? RandomNumberGenerator.GetInt32(int.MaxValue),
            inputs is null ? TimeSpan.FromMinutes(minutes ?? 1) : null,
            inputs);
    }
}
