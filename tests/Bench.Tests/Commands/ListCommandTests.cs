using System.Text.Json;
using Bench.Workloads;

namespace Bench.Tests.Commands;

public class ListCommandTests
{
    // Contenders by name: a new one changes no snapshot.
    private const string Some = "list --contender rest-json,rest-json-h2,grpc,floor";

    [Fact]
    public async Task Cells_are_listed_and_each_emulation_explained_once() => (await CommandRun.OfAsync(Some)).Output.ShouldMatchSnapshot();

    [Fact]
    public async Task On_a_narrow_terminal_nothing_is_broken_but_prose() =>
        (await CommandRun.OfAsync(width: 80, Some.Split(' '))).Output.ShouldMatchSnapshot();

    [Theory]
    [InlineData(80)]
    [InlineData(180)]
    public async Task Everything_fits_the_terminal(int width) => (await CommandRun.OfAsync(width, "list")).Output
        .Split('\n').Max(static line => line.TrimEnd().Length).ShouldBeLessThanOrEqualTo(width);

    [Fact]
    public async Task Json_names_every_cell_selected() =>
        (await CommandRun.OfAsync("list -c rest-json,floor -w testhost,memory -l ticker-f* --json")).Output.ShouldMatchSnapshot();

    [Fact]
    public async Task Json_of_everything_has_the_cells_of_the_catalog()
    {
        using var listing = JsonDocument.Parse((await CommandRun.OfAsync("list --json")).Output);

        listing.RootElement.GetProperty("cells").EnumerateArray().Select(static cell => cell.GetProperty("id").GetString())
            .ShouldBe(CellCatalog.All.Select(static cell => cell.Id));
    }
}
