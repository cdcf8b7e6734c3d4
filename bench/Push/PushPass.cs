using Bench.Records;

namespace Bench.Push;

/// <summary>What a pass over a cell came to.</summary>
/// <param name="Publication">What was published.</param>
/// <param name="Expectations">What each subscriber had of it.</param>
/// <param name="BytesUp">Bytes from the subscribers; 0 where they were not counted.</param>
/// <param name="BytesDown">Bytes to the subscribers.</param>
/// <param name="Polls">Polls of all subscribers.</param>
/// <param name="Failure">Why a subscriber heard no more; null where none failed.</param>
internal sealed record PushPass(
    Publication Publication, IReadOnlyList<Expectation> Expectations, long BytesUp, long BytesDown, long Polls, string? Failure)
{
    /// <summary>How many deliveries there were.</summary>
    public long Delivered => Expectations.Sum(static expectation => (long)expectation.Receipts.Delivered);

    /// <summary>What became of the deliveries: each update counts once for each subscriber.</summary>
    public DeliveryCounts Counts => new(
        Sent: (long)Publication.Count * Expectations.Count,
        Answered: Delivered - Wrong,
        Errors: Wrong,
        Lost: Expectations.Sum(static expectation => (long)expectation.Receipts.Missing),
        Duplicated: Expectations.Sum(static expectation => (long)expectation.Receipts.Duplicated),
        Reordered: Expectations.Sum(static expectation => (long)expectation.Receipts.Reordered));

    private long Wrong => Expectations.Sum(static expectation => (long)expectation.Wrong);

    /// <summary>From publish to receipt, of every delivery.</summary>
    public long[] Latencies() => [.. Samples(static (_, _) => 0)];

    /// <summary>From when an update was due to receipt, of every delivery.</summary>
    public long[] Corrected() => [.. Samples(static (publication, index) => publication.Published(index) - publication.Due(index))];

    /// <summary>How late each update was published.</summary>
    public long[] Lateness() => [.. Enumerable.Range(0, Publication.Count).Select(index => Publication.Published(index) - Publication.Due(index))];

    private IEnumerable<long> Samples(Func<Publication, int, long> added) =>
        from expectation in Expectations
        from index in Enumerable.Range(0, Publication.Count)
        where expectation.Latency[index] > 0
        select expectation.Latency[index] + added(Publication, index);
}
