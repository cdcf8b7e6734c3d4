using Bench.Commands;
using FsCheck;
using FsCheck.Fluent;

namespace Bench.Tests.Commands;

public class FittedTableTests
{
    [Fact]
    public void A_table_is_never_wider_than_the_terminal_while_columns_can_be_left_out() =>
        Prop.ForAll(Gen.Choose(30, 120).ToArbitrary(), static width =>
        {
            var table = new FittedTable(["name", "one", "two", "three", "four"], "two", "four", "three");
            table.AddRow("grpc/memory", "1,234,567", "1,234,567", "1,234,567", "1,234,567");
            using var output = new StringWriter();

            var left = table.Write(CommandRun.Console(output, width));

            left.ShouldBe(((string[])["two", "four", "three"]).Take(left.Count));
            var lines = output.ToString().Split('\n').Select(static line => line.TrimEnd()).Where(static line => line.Length > 0).ToList();
            lines.Count.ShouldBe(3, "a heading, a rule and a row: nothing is broken over two lines");
            lines.Max(static line => line.Length).ShouldBeLessThanOrEqualTo(width);
        }).QuickCheckThrowOnFailure();
}
