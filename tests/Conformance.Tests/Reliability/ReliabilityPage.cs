using Conformance.Tests.Hosting;
using System.Globalization;
using System.Text;
using Conformance.Tests.Cases;
using Conformance.Tests.Faults;
using Conformance.Tests.Limits;

namespace Conformance.Tests.Reliability;

/// <summary>docs/RELIABILITY.md, from what the tests run: a case that is listed is run, and fails the build where it does not do as it says.</summary>
internal static class ReliabilityPage
{
    /// <summary>Set in the environment, it has the test write the page instead of comparing it.</summary>
    public const string Write = "WRITE_RELIABILITY";

    private const string Command = "WRITE_RELIABILITY=1 dotnet test -c Release tests/Conformance.Tests --filter FullyQualifiedName~Reliability";

    // No test runs these: they are too long, or need what is not to be had everywhere.
    private const string LongRuns = """

        ## Too long for tests

        Done by hand on 2026-11-22, on two cores of a virtual machine; no build repeats it.

        - **Random inputs**: `bench fuzz --inputs 100000 --seed 7`, a contender or two at a time, all 135 endpoints and 26 decoders. Two things were found. A message to a
          gRPC caller who had just left ended as an error of the server instead of a cancelled call, after 20,500 inputs to `grpc/converse`; mended, and that endpoint run anew. And
          Kestrel fails on a trailer that is no text where it drains a refused body: known, and listed in `HostErrors`.
        - **All faults on both wires**, for all contenders (`THOROUGH_FAULTS=1`): 3,634 tests passed.
        - **An hour of load**: `bench serve` of `rest-json`, `websocket-json`, `grpc` and `signalr-json` side by side, each with `bench load --rate 200 --connections 8 --duration 3600s`: 720,000
          messages each, none lost, none answered wrongly. Resident memory of the hosts after ten minutes 96, 100, 96 and 110 MB, after sixty 97, 101, 97 and 114 MB.
        - **[h2spec](https://github.com/summerwind/h2spec)** (commit af83a65) against `bench serve`: `rest-json-h2` passes 147 of 147, the strict ones included; `grpc` 140 of 146, with 4 skipped and 2 that
          wait for the body of an answer that has none (a call that is no gRPC is answered by its header alone).

        """;

    public static string Render()
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Reliability

            What each contender's host is held to, by `tests/Conformance.Tests`: bytes that its protocol's specification speaks of, faults of the
            connection, and limits. This page is made from the lists that the tests run, and says what `dotnet test -c Release` holds: a case that
            is listed is run, and fails the build where it does not do as it says. A test fails where the page is out of date:

                {Command}

            | contender | cases of its protocol | bad inputs among them | known failures | faults survived | messages heard through them | messages lost | limits |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |

            """);
        foreach (var contender in Held.Contenders)
        {
            var cases = Suites.All.SelectMany(suite => suite.CasesFor(contender)).ToList();
            var faults = FaultCatalog.All.Count * FaultCatalog.WiresFor(contender, isThorough: false).Count;
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {contender.Name} | {cases.Count} | {cases.Count(static one => one.IsBadInput)} | {cases.Count(IsKnown)} | {faults} | {faults * Witness.Messages:N0} | 0 | {LimitCatalog.All.Count(limit => limit.Concerns(contender))} |\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"""

            A **bad input** is a case that is to be refused. A **fault** is survived where, after it, a client connected before is still served, five
            workloads are run and every answer is right, and no member or subscriber is left behind; who joined a room before it and stays hears
            all of {Witness.Messages} messages posted in the course of it, once and in order. Random inputs are another matter: `bench fuzz --minutes 10` sends
            them to every endpoint and decoder.

            ## Conformance

            Cases for each contender, over the memory wire, each followed by a check that a client connected before is still served. What is
            in brackets fails for a known cause beneath the contender; it is run all the same, and an unexpected pass fails the build.

            | contender |{string.Concat(Suites.All.Select(static suite => $" {suite.Name} |"))} all |
            | --- |{string.Concat(Suites.All.Select(static _ => " ---: |"))} ---: |

            """);
        foreach (var contender in Held.Contenders)
        {
            var counts = Suites.All.Select(suite => suite.CasesFor(contender)).ToList();
            page.Append(CultureInfo.InvariantCulture, $"| {contender.Name} |{string.Concat(counts.Select(static cases => $" {Count(cases)} |"))} {Count([.. counts.SelectMany(static cases => cases)])} |\n");
        }

        page.Append("\nA bare protocol of our own has no specification but [ours](../servers/Frames/README.md), which `tests/Servers.Tests` holds it to.\n");
        page.Append(CultureInfo.InvariantCulture, $"""

            Where node finds their packages, clients that no one here wrote call hosts on tcp, too: npm's `@grpc/grpc-js` the {Grpc.JavaScriptPeerTests.Cases.Count} interoperability
            cases of `tests/Conformance.Tests/Grpc/peer.js`, `ws` the {WebSockets.JavaScriptPeerTests.Cases.Count} of `WebSockets/peer.js`, and `@microsoft/signalr` every method of the hub.

            """);
        page.Append("\n### Known failures\n\n| case | specification | expected | instead | cause |\n| --- | --- | --- | --- | --- |\n");
        foreach (var (failing, known) in Failing())
        {
            page.Append(CultureInfo.InvariantCulture, $"| {failing.Id} | {failing.Section} | {Cell(failing.Expected)} | {Cell(known.Transcript)} | [{known.Cause}]({known.Link}) |\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"""

            ## Faults

            {FaultCatalog.All.Count} faults, each for every contender on the memory wire, and for {string.Join(", ", FaultCatalog.Core)} on tcp, too.
            With `{FaultCatalog.Thorough}=1` in the environment the tests bring them to all contenders on both.

            | faults | expected |
            | --- | --- |

            """);
        foreach (var faults in FaultCatalog.All.GroupBy(static fault => fault.Expected))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {string.Join(", ", faults.Select(static fault => fault.Id))} | {faults.Key} |\n");
        }

        page.Append("\n## Limits\n\nEach is an option of `ServiceLimits`, and tested on every contender that has what it bounds.\n\n| what is bounded | option | default | who goes beyond it | contenders |\n| --- | --- | ---: | --- | ---: |\n");
        foreach (var limit in LimitCatalog.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {limit.Bounds} | `{limit.Option}` | {limit.Default:N0} | {limit.Refusal} | {Held.Contenders.Count(limit.Concerns)} |\n");
        }

        page.Append("\nA subscription to the ticker names no symbols: it hears all of them, so that there is no limit on symbols.\n");
        page.Append(LongRuns);
        return page.ToString();
    }

    private static string Count(IReadOnlyList<WireCase> cases)
    {
        var known = cases.Count(IsKnown);
        return cases.Count == 0 ? "–" : known == 0 ? $"{cases.Count}" : $"{cases.Count} ({known})";
    }

    private static bool IsKnown(WireCase wireCase) => KnownFailures.All.Any(failure => failure.Covers(wireCase.Id));

    private static IEnumerable<(WireCase Case, KnownFailure Known)> Failing() =>
        from wireCase in Held.Contenders.SelectMany(static contender => Suites.All.SelectMany(suite => suite.CasesFor(contender))).DistinctBy(static one => one.Id)
        from known in KnownFailures.All
        where known.Covers(wireCase.Id)
        select (wireCase, known);

    private static string Cell(string transcripts) => string.Join(" or ", transcripts.Split(" | ").Select(static one => $"`{one}`"));
}
