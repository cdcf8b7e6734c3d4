namespace Bench.Records;

/// <summary>What a record holds of protocols in a real browser. What each was held against is in the same record, under load.</summary>
/// <param name="Browser">The browser and its version.</param>
/// <param name="Runs">What was measured, one protocol at a time.</param>
internal sealed record BrowserSection(string Browser, IReadOnlyList<BrowserRecord> Runs);
