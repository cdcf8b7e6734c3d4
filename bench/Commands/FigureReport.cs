using Bench.Regression;

namespace Bench.Commands;

/// <summary>The document behind <c>check --json</c>.</summary>
/// <param name="Figures">Every figure, then and now.</param>
internal sealed record FigureReport(IReadOnlyList<FigureChange> Figures);
