using Bench.Records;

namespace Bench.Doctor;

/// <summary>Examines machine and build before a run, and says what makes its numbers worse.</summary>
internal sealed class Physician(params IReadOnlyList<ICheck> checks)
{
    /// <summary>With every check there is.</summary>
    public static Physician Standard { get; } = new(
        new BuildCheck(),
        new DebuggerCheck(),
        new LoadCheck(),
        new GovernorCheck(),
        new VirtualisationCheck(),
        new CoresCheck(),
        new QuotaCheck(),
        new MemoryCheck(),
        new TimerCheck(),
        new CollectorCheck(),
        new TieringCheck());

    /// <summary>Runs every check.</summary>
    /// <returns>A finding each, concerns first.</returns>
    public async Task<IReadOnlyList<Finding>> ExamineAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var check in checks)
        {
            findings.Add(await check.ExamineAsync(surroundings, cancellationToken));
        }

        return [.. findings.OrderByDescending(static finding => finding.Concern)];
    }
}
