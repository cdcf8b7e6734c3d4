namespace Bench.Regression;

/// <summary>The deterministic figures of one cell.</summary>
/// <param name="Id">The cell's ID.</param>
/// <param name="Figures">Bytes per exchange, by metric; of a wire that carries no bytes there are none of the wire.</param>
internal sealed record BaselineCell(string Id, IReadOnlyDictionary<string, double> Figures);
