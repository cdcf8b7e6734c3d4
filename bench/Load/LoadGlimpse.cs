namespace Bench.Load;

/// <summary>One second of a load.</summary>
/// <param name="Elapsed">Since its first message was due.</param>
/// <param name="IsWarmUp">Whether it is not measured yet.</param>
/// <param name="Rate">Answers per second.</param>
/// <param name="P50">Corrected latency of the messages that ended, in microseconds; null where none did.</param>
/// <param name="P99">Corrected latency of the messages that ended, in microseconds; null where none did.</param>
/// <param name="Unanswered">How many were due and had no answer.</param>
/// <param name="Errors">How many have failed so far.</param>
internal sealed record LoadGlimpse(TimeSpan Elapsed, bool IsWarmUp, double Rate, double? P50, double? P99, long Unanswered, long Errors);
