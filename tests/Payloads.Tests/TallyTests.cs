using FsCheck;
using FsCheck.Fluent;
using Payloads.Corpora;

namespace Payloads.Tests;

public sealed class TallyTests
{
    [Fact]
    public void In_a_chain_order_matters() => Check.QuickThrowOnFailure(Prop.ForAll(
        Generated.Int64.ArrayOf().ToArbitrary(),
        Generated.Int32.Two().Where(static pair => pair.Item1 != pair.Item2).ToArbitrary(),
        static (before, pair) =>
        {
            var start = Chain(before);
            return start.Then(pair.Item1).Then(pair.Item2) != start.Then(pair.Item2).Then(pair.Item1);
        }));

    [Fact]
    public void In_a_sum_order_does_not_matter() => Check.QuickThrowOnFailure(Prop.ForAll(
        Generated.Int64.ArrayOf().ArrayOf().ToArbitrary(),
        static chains => Sum(chains) == Sum(chains.Reverse())));

    [Fact]
    public void A_tally_counts_what_it_was_given() => Check.QuickThrowOnFailure(Prop.ForAll(
        Generated.Int64.ArrayOf().ToArbitrary(),
        static items => Chain(items).Count == items.Length && Chain(items) + Chain(items) == Tally.Add(Chain(items), Chain(items))));

    [Fact]
    public void A_list_is_tallied_as_its_items_one_by_one() =>
        Tally.Of(Corpus.Default.Ticks.Span).ShouldBe(Chain(Corpus.Default.Ticks.ToArray().Select(static tick => tick.Fingerprint())));

    [Fact]
    public void A_stream_is_summed_up_by_its_counts_sizes_and_turnovers()
    {
        var ticks = Corpus.Default.Ticks.ToArray();
        IngestSummary.Of(ticks).ShouldBe(new IngestSummary(
            ticks.Length, ticks.Sum(static tick => (long)tick.Size), ticks.Sum(static tick => tick.Price * tick.Size)));
    }

    [Fact]
    public void One_item_lost_shows_even_where_its_fingerprint_is_zero() =>
        default(Tally).Then(0).ShouldNotBe(default);

    private static Tally Chain(IEnumerable<long> items) =>
        items.Aggregate(default(Tally), static (tally, item) => tally.Then(item));

    private static Tally Sum(IEnumerable<long[]> chains) =>
        chains.Aggregate(default(Tally), static (tally, items) => tally + Chain(items));
}
