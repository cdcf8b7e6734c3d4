using System.CommandLine;
using Bench.Browsers;
using Bench.Reports;
using Bench.Web;
using Spectre.Console;

namespace Bench.Commands;

/// <summary><c>bench browser</c>: what protocols cost in a real browser, beside what they cost without one.</summary>
internal static class BrowserCommand
{
    // Above it a page's timers, which have steps of a millisecond, post in bursts.
    private const double MostRate = 200;

    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(10);

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var contenders = new Argument<string[]>("contender")
        {
            Description = $"Which, of those that a page speaks (default: all that are there of {string.Join(", ", WebProtocol.All.Select(static protocol => protocol.Contender))})",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var rate = new Option<double>("--rate") { Description = "Ticks published, and messages posted, per second", DefaultValueFactory = static _ => 50, HelpName = "per second" };
        var duration = new Option<string>("--duration") { Description = "How long each is measured, two seconds of warm-up left out", DefaultValueFactory = static _ => "5s", HelpName = "time" };
        var poll = new Option<string>("--poll") { Description = "How long a client that polls by the clock waits before each poll", DefaultValueFactory = static _ => "250ms", HelpName = "time" };
        var chromium = new Option<string?>("--chromium") { Description = "The browser's program (default: the first that is found)", HelpName = "path" };
        var results = new Option<string?>("--results") { Description = "Where the record's folder goes (default: results/ beside the solution)", HelpName = "folder" };
        var json = JsonOutput.Option();
        var command = new VerbCommand(
            "browser",
            "Measure protocols in a headless Chromium on the page of 'serve --web', and the same without a browser beside it, all on tcp",
            "bench browser",
            "bench browser sse-json websocket-json --rate 100 --duration 10s",
            "bench browser rest-json --poll 1s --chromium /usr/bin/google-chrome")
        {
            contenders, rate, duration, poll, chromium, results, json,
        };
        command.Runs(errors, async (parsed, cancellationToken) =>
        {
            Preconditions.Check();
            var console = parsed.GetValue(json) ? errors : output;
            var options = Options(parsed.GetValue(rate), parsed.GetValue(duration)!, parsed.GetValue(poll)!);
            var protocols = Protocols(parsed.GetValue(contenders) ?? [], console);
            var program = ChromiumPath.Find(parsed.GetValue(chromium), Environment.GetEnvironmentVariable("PATH"));
            await using var server = await WebServer.StartAsync(port: 0, cancellationToken);
            await using var page = await BrowserPage.OpenAsync(program, server.Address);
            var section = await SectionRun.StartAsync("browser", RunCommand.CommandText(parsed), parsed.GetValue(results), console);
            var measurement = new BrowserMeasurement(page, options);
            var written = await section.RunAsync(
                [.. BrowserCell.Of(server.Hosted.Where(one => protocols.Contains(one.Protocol)), options.PollEvery)],
                async (cell, token) => BrowserWords.Sentence(await measurement.RunAsync(cell, token), measurement.Section),
                () => measurement.Section,
                cancellationToken);
            return await written.ShowAsync(
                output, parsed.GetValue(json), load => BrowserTable.Print(output, load), static load => load.Browser!.Runs.All(static run => BrowserWords.Caveat(run) is null));
        });
        return command;
    }

    private static BrowserOptions Options(double rate, string duration, string poll) => rate is > 0 and <= MostRate
        ? new BrowserOptions(
            rate,
            Durations.Parse("--duration", duration, s_shortest, s_longest),
            Durations.Parse("--poll", poll, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1)))
        : throw new UsageException($"--rate is {rate}; expected above 0 and at most {Format.Count(MostRate)} a second, such as 50");

    private static List<WebProtocol> Protocols(IReadOnlyList<string> named, IAnsiConsole console)
    {
        if (named.FirstOrDefault(static name => WebProtocol.All.All(protocol => protocol.Contender != name)) is { } unknown)
        {
            throw new UsageException($"the page speaks no '{unknown}'; it speaks {string.Join(", ", WebProtocol.All.Select(static protocol => protocol.Contender))}");
        }

        var asked = WebProtocol.All.Where(protocol => named.Count == 0 || named.Contains(protocol.Contender)).ToList();
        foreach (var protocol in asked.Where(static protocol => WebServer.WhyNot(protocol) is not null))
        {
            console.WriteLine($"{protocol.Contender} is left out: {WebServer.WhyNot(protocol)}");
        }

        return asked.Where(static protocol => WebServer.WhyNot(protocol) is null).ToList() is { Count: > 0 } served
            ? served
            : throw new UsageException($"none of {string.Join(", ", named)} can be had here: {string.Join("; ", asked.Select(WebServer.WhyNot))}");
    }
}
