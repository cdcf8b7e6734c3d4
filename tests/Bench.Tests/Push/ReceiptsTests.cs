using Bench.Push;
using FsCheck;
using FsCheck.Fluent;

namespace Bench.Tests.Push;

public class ReceiptsTests
{
    [Fact]
    public void What_comes_in_order_is_delivered_and_nothing_else() => Taken(5, 0, 1, 2, 3, 4).ShouldBe((5, 0, 0, 0));

    [Fact]
    public void What_does_not_come_is_missing() => Taken(5, 0, 1, 4).ShouldBe((3, 2, 0, 0));

    [Fact]
    public void What_comes_again_is_duplicated_however_late() => Taken(3, 0, 0, 1, 2, 1).ShouldBe((3, 0, 2, 0));

    [Fact]
    public void What_comes_after_a_later_one_is_reordered() => Taken(4, 1, 0, 3, 2).ShouldBe((4, 0, 0, 2));

    [Fact]
    public void What_was_never_published_now_is_left_from_before() => Taken(2, -1, 0, 1, 2).ShouldBe((2, 0, 2, 0));

    [Fact]
    public void Whatever_comes_everything_is_delivered_or_missing_and_everything_taken_is_delivered_or_duplicated() =>
        Prop.ForAll(Gen.Choose(-2, 12).Select(static number => (long)number).ArrayOf().ToArbitrary(), static numbers =>
        {
            var (delivered, missing, duplicated, reordered) = Taken(10, numbers);

            (delivered + missing).ShouldBe(10);
            (delivered + duplicated).ShouldBe(numbers.Length);
            delivered.ShouldBe(numbers.Where(static number => number is >= 0 and < 10).Distinct().Count());
            reordered.ShouldBeLessThanOrEqualTo(delivered);
        }).QuickCheckThrowOnFailure();

    private static (int Delivered, int Missing, int Duplicated, int Reordered) Taken(int count, params long[] numbers)
    {
        var receipts = new Receipts(count);
        foreach (var number in numbers)
        {
            receipts.Take(number);
        }

        return (receipts.Delivered, receipts.Missing, receipts.Duplicated, receipts.Reordered);
    }
}
