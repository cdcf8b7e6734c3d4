using System.Text.Json.Serialization;

namespace Bench.Records;

/// <summary>One run, whole: what every table, chart and decision is made from.</summary>
/// <param name="Schema">The version of this shape: <see cref="CurrentSchema"/>.</param>
/// <param name="StartedAt">When the run began, in UTC.</param>
/// <param name="Seconds">How long it took; of a continued run, this part of it.</param>
/// <param name="Command">The command that repeats it; of a continued run, the command that began it.</param>
/// <param name="Profile">The profile's name.</param>
/// <param name="Incomplete">Why the run ended early; null where it did not.</param>
/// <param name="Machine">What it ran on.</param>
/// <param name="Build">What was built.</param>
/// <param name="Findings">What the doctor found before the run; of a continued run, before each of its parts.</param>
/// <param name="Metrics">What the measurements mean.</param>
/// <param name="Cells">Every cell that was asked for, those that have no number included.</param>
/// <param name="Tournaments">The interleaved rounds that ratios, ranks, the noise floor and the cost ladder are made from.</param>
/// <param name="Resumed">The name of the record's folder that this run continues, and whose measurements are in here; null where it began afresh.</param>
/// <param name="Load">Behaviour under load; null where none was measured.</param>
/// <param name="Codecs">Encodings by themselves; null where none was measured.</param>
internal sealed record RunRecord(
    int Schema,
    DateTimeOffset StartedAt,
    double Seconds,
    string Command,
    string Profile,
    string? Incomplete,
    Machine Machine,
    SourceBuild Build,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Metric> Metrics,
    IReadOnlyList<CellRecord> Cells,
    IReadOnlyList<TournamentRecord> Tournaments,
    string? Resumed = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] LoadSection? Load = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CodecSection? Codecs = null)
{
    public const int CurrentSchema = 1;
}
