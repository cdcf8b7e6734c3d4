namespace Bench.Sizes;

/// <summary>The document behind <c>sizes</c>: the same on every run.</summary>
/// <param name="Messages">Every message in every encoding.</param>
/// <param name="Cells">Every cell on a wire that carries bytes.</param>
internal sealed record SizeReport(IReadOnlyList<MessageSize> Messages, IReadOnlyList<SizeRow> Cells);
