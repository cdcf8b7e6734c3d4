using Bench.Claims;
using Bench.Records;

namespace Bench.Decisions;

/// <summary>What it would be better to know before deciding, and is in no record given.</summary>
internal static class Unmeasured
{
    private static readonly string[] s_always =
    [
        "a network: both ends share one machine, so that neither round trips nor loss nor bandwidth weigh anything",
        "message brokers, which keep messages for whoever is away",
        "other languages' clients and servers",
        "what it costs to build and to run",
    ];

    private static readonly string[] s_deployed = ["tcp", "tls"];

    public static IEnumerable<string> Of(Answers answers, Outcome outcome, Evidence evidence)
    {
        foreach (var step in outcome.Steps.Where(static step => step.Missing is not null))
        {
            yield return $"{step.Criterion}: {step.Missing}";
        }

        foreach (var protocol in Protocols(answers, evidence))
        {
            yield return $"{protocol}: no record given has {CriteriaFor.Workloads(answers)[0]} of it";
        }

        foreach (var wire in s_deployed)
        {
            string[] workloads = [.. CriteriaFor.AllWorkloads(answers).Where(workload => evidence.Sources.All(source => source.Findings.Compared(workload, wire) is null))];
            if (workloads.Length > 0)
            {
                yield return $"on {wire}: {string.Join(", ", workloads)}";
            }
        }

        if (!evidence.Load(static load => load.Runs).Any() && !evidence.Load(static load => load.Pushes).Any())
        {
            yield return "behaviour under load: every time here is from a closed loop, and no latency percentile";
        }

        foreach (var always in s_always)
        {
            yield return always;
        }
    }

    /// <summary>Protocols that the musts leave and that no record given has.</summary>
    public static IReadOnlyList<string> Protocols(Answers answers, Evidence evidence)
    {
        var workload = CriteriaFor.Workloads(answers)[0];
        var measured = evidence.Sources.SelectMany(static source => source.Findings.Cells)
            .Where(cell => cell.Workload == workload && cell.Status == CellStatus.Measured)
            .Select(static cell => Facts.ProtocolOf(cell.Contender)).ToHashSet();
        Aspect[] musts = [.. answers.Musts, .. answers.Clients.Contains(Client.Browser) ? (Aspect[])[Aspect.Browsers] : []];
        return answers.Among.Count > 0
            ? []
            : [.. Facts.Protocols.Where(protocol => !measured.Contains(protocol) && Pushes(protocol, answers) && musts.All(must => Facts.All.First(fact => fact.Protocol == protocol && fact.Aspect == must).Fit != Fit.No))];
    }

    // What is made for push is no option where nobody pushes, and what asks again and again none where late costs something.
    private static bool Pushes(string protocol, Answers answers) => protocol switch
    {
        "Server-Sent Events" => answers.Pushes,
        "long polling" => answers is { Pushes: true, Late: Price.Nothing },
        _ => true,
    };
}
