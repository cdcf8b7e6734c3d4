using System.Text.Json;
using Bench.Workloads;

namespace Bench.Tests.Commands;

public class ListCommandTests
{
    [Fact]
    public async Task Everything_is_listed_and_each_emulation_explained_once() =>
        (await CommandRun.OfAsync("list")).Output.ShouldMatchSnapshot();

    [Fact]
    public async Task On_a_narrow_terminal_nothing_is_broken_but_prose()
    {
        var output = (await CommandRun.OfAsync(width: 80, "list")).Output;

        output.Split('\n').Max(static line => line.TrimEnd().Length).ShouldBeLessThanOrEqualTo(80);
        output.ShouldMatchSnapshot();
    }

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
