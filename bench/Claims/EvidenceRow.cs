using Bench.Reports;

namespace Bench.Claims;

/// <summary>One point that bears on a claim: two figures of a record held against each other.</summary>
/// <param name="Subject">Who is held against whom: "grpc against rest-json".</param>
/// <param name="Figure">What of them: "time per exchange".</param>
/// <param name="Workload">On which workload, or at which other setting.</param>
/// <param name="Wire">On which wire; empty where there is none.</param>
/// <param name="Record">The record's name.</param>
/// <param name="Cells">The IDs of the cells, or of what else the record has, the ratio's numerator first.</param>
/// <param name="Values">Their figures, in the same order; empty where only the ratio means anything, as with rounds of a tournament.</param>
/// <param name="Unit">Of the values.</param>
/// <param name="Ratio">The first to the second, with its interval; of counted figures all three are the same. Null where there is none.</param>
/// <param name="Bearing">What that says of the claim.</param>
/// <param name="Note">What has to be known beside the numbers; null where nothing has.</param>
internal sealed record EvidenceRow(
    string Subject,
    string Figure,
    string Workload,
    string Wire,
    string Record,
    IReadOnlyList<string> Cells,
    IReadOnlyList<double> Values,
    string Unit,
    Estimate? Ratio,
    Bearing Bearing,
    string? Note)
{
    /// <summary>"chat-send on memory".</summary>
    public string Point => Wire.Length == 0 ? Workload : $"{Workload} on {Wire}";
}
