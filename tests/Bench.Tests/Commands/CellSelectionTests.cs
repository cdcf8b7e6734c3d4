using Bench.Commands;
using Bench.Runs;
using Bench.Workloads;
using FsCheck;
using FsCheck.Fluent;
using Servers;

namespace Bench.Tests.Commands;

public class CellSelectionTests
{
    private static readonly string[] s_contenders = [.. Contenders.All.Select(static contender => contender.Name)];

    [Fact]
    public void Nothing_named_selects_everything_and_so_does_a_star()
    {
        CellSelection.Of(null, null, null).From(CellCatalog.All).ShouldBe(CellCatalog.All);
        CellSelection.Of("*", "*", "*").From(CellCatalog.All).ShouldBe(CellCatalog.All);
    }

    [Fact]
    public void A_list_selects_what_its_names_select_one_by_one_in_the_catalogs_order() =>
        Prop.ForAll(Gen.NonEmptyListOf(Gen.Elements(s_contenders)).ToArbitrary(), static names =>
            CellSelection.Of(string.Join(" , ", names), null, null).From(CellCatalog.All)
                .ShouldBe(CellCatalog.All.Where(cell => names.Contains(cell.Lane.Contender.Name)))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_beginning_and_a_star_select_every_name_that_begins_so() =>
        Prop.ForAll(Gen.Elements(s_contenders).ToArbitrary(), Gen.Choose(1, 20).ToArbitrary(), static (name, length) =>
        {
            var beginning = name[..Math.Min(length, name.Length)];
            CellSelection.Of($"{beginning}*", null, null).From(CellCatalog.All)
                .ShouldBe(CellCatalog.All.Where(cell => cell.Lane.Contender.Name.StartsWith(beginning, StringComparison.Ordinal)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Settings_behind_a_name_or_a_glob_make_cells_of_their_own_beside_those_without() =>
        CellSelection.Of("floor,websocket-*@connections=4,floor@connections=one,floor@buffer=16KiB", "memory", "chat-send").From(CellCatalog.All)
            .Select(static cell => cell.Id).ShouldBe(
            [
                "chat-send/websocket-json@connections=4/memory", "chat-send/websocket-protobuf@connections=4/memory",
                "chat-send/floor/memory", "chat-send/floor@buffer=16KiB/memory",
            ]);

    [Fact]
    public void Where_one_axis_is_named_the_profile_gives_the_others_and_memory_the_wire() =>
        CellSelection.Of("rest-protobuf", null, null).From(CellCatalog.All, RunProfile.Quick.Cells)
            .Select(static cell => cell.Lane.Id).Distinct().ShouldBe(["rest-protobuf/memory"]);
}
