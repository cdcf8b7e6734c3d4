using Bench.Records;

namespace Bench.Reports;

/// <summary>Where the time of one contender goes on one workload: what each layer adds, from rounds that ran every wire.</summary>
/// <param name="Workload">The workload's ID.</param>
/// <param name="Contender">The contender's ID.</param>
/// <param name="Rounds">How many rounds were run.</param>
/// <param name="Wires">The wires that took part.</param>
/// <param name="Application">On testhost: serialisation and application; null where it took no part or was undecided, as below.</param>
/// <param name="Protocol">What memory adds: protocol and framing.</param>
/// <param name="Kernel">What tcp adds to memory: kernel and sockets.</param>
/// <param name="Memory">On memory, all of it.</param>
/// <param name="Tcp">On tcp, all of it.</param>
internal sealed record Ladder(
    string Workload,
    string Contender,
    int Rounds,
    IReadOnlyList<string> Wires,
    Estimate? Application,
    Estimate? Protocol,
    Estimate? Kernel,
    Estimate? Memory,
    Estimate? Tcp)
{
    /// <summary>What the rounds of a tournament give, in nanoseconds per exchange.</summary>
    public static Ladder Of(TournamentRecord tournament)
    {
        var names = tournament.Contestants.Select(CellName.Of).ToArray();
        var result = tournament.Result;
        var rungs = names.Index().ToDictionary(static name => name.Item.Wire, static name => name.Index);
        return new Ladder(
            tournament.Workload,
            names[0].Contender,
            tournament.Rounds.Count,
            [.. names.Select(static name => name.Wire)],
            Rung("testhost"),
            Step("memory", "testhost"),
            Step("tcp", "memory"),
            Rung("memory"),
            Rung("tcp"));

        Estimate? Rung(string wire) =>
            rungs.TryGetValue(wire, out var rung)
                ? Estimate.OfLaunches([.. result.Counting(rung).Select(launch => (double[])[.. launch.Select(round => round[rung])])], tournament.Confidence)
                : null;

        // Paired: both costs of a difference are from the same round, so that what the machine did meanwhile cancels out.
        Estimate? Step(string wire, string below) =>
            rungs.TryGetValue(wire, out var upper) && rungs.TryGetValue(below, out var lower)
                ? Estimate.OfLaunches([.. result.Counting(upper, lower).Select(launch => (double[])[.. launch.Select(round => round[upper] - round[lower])])], tournament.Confidence)
                : null;
    }
}
