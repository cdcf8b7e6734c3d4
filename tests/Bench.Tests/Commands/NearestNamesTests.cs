using Bench.Commands;
using Bench.Workloads;
using FsCheck;
using FsCheck.Fluent;

namespace Bench.Tests.Commands;

public class NearestNamesTests
{
    private static readonly string[] s_known = [.. WorkloadCatalog.All.Select(static workload => workload.Name)];

    [Fact]
    public void A_name_with_one_letter_left_out_is_nearest_to_itself() =>
        Prop.ForAll(Gen.Elements(s_known).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), static (name, at) =>
            NearestNames.To(name.Remove(at % name.Length, 1), s_known).ShouldContain(name)).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_typed_three_known_names_are_offered() =>
        Prop.ForAll<NonNull<string>>(static typed =>
        {
            var nearest = NearestNames.To(typed.Get, s_known).ToList();
            nearest.Count.ShouldBe(3);
            nearest.ShouldBeSubsetOf(s_known);
        }).QuickCheckThrowOnFailure();
}
