namespace Bench.Records;

/// <summary>What became of the messages of a load.</summary>
/// <param name="Sent">How many were sent, or published.</param>
/// <param name="Answered">How many were answered rightly, or delivered.</param>
/// <param name="Errors">How many were refused or answered wrongly.</param>
/// <param name="Lost">How many had no answer when the wait for answers ended.</param>
/// <param name="Duplicated">How many were delivered again.</param>
/// <param name="Reordered">How many were delivered after one that was sent later on the same connection.</param>
internal sealed record DeliveryCounts(long Sent, long Answered, long Errors, long Lost, long Duplicated, long Reordered);
