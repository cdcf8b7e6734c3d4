using Bench.Claims;

namespace Bench.Decisions.Criteria;

/// <summary>Who can push by its own means. An emulated cell polls without pause, as no deployed client may: its time is not that of a push.</summary>
internal sealed class NativeCriterion(string workload, string reason) : Criterion("push by its own means", reason)
{
    public override Step Ask(IReadOnlyList<string> options, Evidence evidence, IReadOnlyList<string> wires)
    {
        var emulated = options.ToDictionary(static option => option, option => How(option, evidence));
        string[] native = [.. options.Where(option => emulated[option] is null)];
        return native.Length == 0
            ? Unasked(options, "every option left is emulated")
            : Answer(native, [.. options.Except(native).Select(option => new Dropped(option, $"emulated: {emulated[option]}"))]);
    }

    private string? How(string option, Evidence evidence) => evidence.Sources
        .SelectMany(static source => source.Findings.Cells)
        .FirstOrDefault(cell => cell.Workload == workload && cell.Contender == option && cell.Emulation is not null)?.Emulation;
}
