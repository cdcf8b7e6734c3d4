using System.Text.Json.Serialization;

namespace Bench.Records;

/// <summary>What a record holds of behaviour under load.</summary>
/// <param name="Runs">Open-loop runs at a fixed rate.</param>
/// <param name="Goodputs">Highest rates within an objective.</param>
/// <param name="Pushes">Push delivery.</param>
/// <param name="Connections">Idle connections.</param>
/// <param name="Browser">The same in a browser; null where none was asked.</param>
/// <param name="Deadlines">Calls that were given up; null where none were.</param>
internal sealed record LoadSection(
    IReadOnlyList<LoadRecord> Runs,
    IReadOnlyList<GoodputRecord> Goodputs,
    IReadOnlyList<PushRecord> Pushes,
    IReadOnlyList<ConnectionsRecord> Connections,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] BrowserSection? Browser = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<DeadlineRecord>? Deadlines = null)
{
    public static LoadSection None { get; } = new([], [], [], []);

    /// <summary>Whether nothing was measured.</summary>
    [JsonIgnore]
    public bool IsEmpty => Runs.Count + Goodputs.Count + Pushes.Count + Connections.Count + GivenUp.Count == 0 && Browser is null;

    /// <summary>Calls that were given up.</summary>
    [JsonIgnore]
    public IReadOnlyList<DeadlineRecord> GivenUp => Deadlines ?? [];
}
