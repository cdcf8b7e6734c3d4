using Conformance.Tests.Hosting;
using Bench.Tests;
using Conformance.Tests.Cases;
using Conformance.Tests.Faults;

namespace Conformance.Tests.Reliability;

public sealed class ReliabilityPageTests
{
    [Fact]
    public void The_page_says_what_the_tests_run()
    {
        var path = Path.Combine(Checkout.Root, "docs", "RELIABILITY.md");
        if (Environment.GetEnvironmentVariable(ReliabilityPage.Write) is not null)
        {
            File.WriteAllText(path, ReliabilityPage.Render());
        }

        File.ReadAllText(path).ShouldBe(ReliabilityPage.Render(), $"docs/RELIABILITY.md is out of date: set {ReliabilityPage.Write}=1 and run this test again");
    }

    public static TheoryData<string> Core { get; } = [.. FaultCatalog.Core];

    [Theory]
    [MemberData(nameof(Core))]
    public void A_core_contender_has_at_least_two_hundred_cases_and_thirty_faults(string name)
    {
        var contender = Held.Contenders.Single(one => one.Name == name);
        Suites.All.Sum(suite => suite.CasesFor(contender).Count).ShouldBeGreaterThanOrEqualTo(200);
        FaultCatalog.All.Count.ShouldBeGreaterThanOrEqualTo(30);
    }

    [Fact]
    public void An_ID_names_one_case_and_a_known_failure_names_a_case_that_exists()
    {
        foreach (var contender in Held.Contenders)
        {
            Suites.All.SelectMany(suite => suite.CasesFor(contender)).Select(static one => one.Id).ShouldBeUnique();
        }

        var all = Held.Contenders.SelectMany(static contender => Suites.All.SelectMany(suite => suite.CasesFor(contender))).ToList();
        KnownFailures.All.ShouldAllBe(known => all.Any(one => known.Covers(one.Id)));
        FaultCatalog.All.Select(static fault => fault.Id).ShouldBeUnique();
    }
}
