using Bench.Commands;
using Bench.Workloads;

namespace Bench.Tests.Commands;

public class PreconditionsTests
{
    [Theory]
    [InlineData(true, false, "this is a Debug build")]
    [InlineData(false, true, "a debugger is attached")]
    public void What_no_number_can_be_trusted_from_is_refused_with_what_to_type(bool isDebugBuild, bool isDebuggerAttached, string complaint)
    {
        var refusal = Should.Throw<UsageException>(() => Preconditions.Check(isDebugBuild, isDebuggerAttached)).Message;

        refusal.ShouldStartWith(complaint);
        refusal.ShouldContain("dotnet run -c Release --project bench");
    }

    [Fact]
    public void A_release_build_without_a_debugger_is_let_through() => Preconditions.Check(isDebugBuild: false, isDebuggerAttached: false);

    [Fact]
    public void A_selection_of_which_nothing_can_be_had_is_refused_and_any_other_let_through()
    {
        var unavailable = CellCatalog.All.Where(static cell => cell.Lane.Id == "floor/testhost").ToList();

        Should.Throw<UsageException>(() => Preconditions.CheckAny(unavailable)).Message.ShouldContain("no bytes pass there");
        Preconditions.CheckAny(CellCatalog.All);
    }
}
