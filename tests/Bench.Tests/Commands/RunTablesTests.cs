using Bench.Commands;
using Bench.Tests.Records;
using Bench.Tests.Reports;

namespace Bench.Tests.Commands;

public class RunTablesTests
{
    [Theory]
    [InlineData(180)]
    [InlineData(80)]
    public void A_record_prints_a_table_for_each_workload_that_fits_the_terminal(int width)
    {
        using var output = new StringWriter();
        RunTables.Print(CommandRun.Console(output, width), Samples.Record());

        output.ToString().Split('\n').Max(static line => line.TrimEnd().Length).ShouldBeLessThanOrEqualTo(width);
        output.ToString().ShouldMatchSnapshot($"{width}");
    }

    [Fact]
    public void Ranks_and_ratios_with_their_intervals_fit_a_hundred_columns()
    {
        using var output = new StringWriter();
        RunTables.Print(CommandRun.Console(output, 100), RecordBuilder.Small());

        output.ToString().Split('\n').Max(static line => line.TrimEnd().Length).ShouldBeLessThanOrEqualTo(100);
        output.ToString().ShouldMatchSnapshot();
    }
}
