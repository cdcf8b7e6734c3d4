using Bench.Decisions;
using Bench.Workloads;

namespace Bench.Tests.Decisions;

public class UseCasesTests
{
    [Fact]
    public void Names_and_titles_are_distinct()
    {
        UseCases.All.Select(static useCase => useCase.Name).ShouldBeUnique();
        UseCases.All.Select(static useCase => useCase.Title).ShouldBeUnique();
        UseCases.All.Count.ShouldBe(24);
    }

    [Fact]
    public void No_profile_contradicts_itself() =>
        UseCases.All.ShouldAllBe(static useCase => Contradictions.In(useCase.Answers) == null);

    [Fact]
    public void Every_workload_that_a_profile_looks_at_is_there() => UseCases.All.SelectMany(static useCase => CriteriaFor.AllWorkloads(useCase.Answers))
        .Except(WorkloadCatalog.All.Select(static workload => workload.Name)).ShouldBeEmpty();

    [Fact]
    public void A_flow_of_every_kind_has_its_workloads()
    {
        foreach (var (flow, size, rate, fanOut) in from flow in Enum.GetValues<Flow>() from size in Enum.GetValues<MessageSize>() from rate in Enum.GetValues<Rate>() from fanOut in Enum.GetValues<FanOut>() select (flow, size, rate, fanOut))
        {
            CriteriaFor.Workloads(new Answers([Client.Service], flow, size, rate, fanOut, Price.Nothing, Price.Nothing, [])).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Every_profile_is_documented() =>
        UseCases.All.ShouldAllBe(static useCase => File.ReadAllText(Path.Combine(Checkout.Root, "docs", "DECISIONS.md")).Contains($"| `{useCase.Name}` | {useCase.Title} |"));

    [Fact]
    public void Every_protocol_has_every_fact_once_with_a_source()
    {
        foreach (var (protocol, aspect) in from protocol in Facts.Protocols from aspect in Enum.GetValues<Aspect>() select (protocol, aspect))
        {
            var fact = Facts.All.Where(fact => fact.Protocol == protocol && fact.Aspect == aspect).ShouldHaveSingleItem();
            fact.Says.ShouldEndWith(".");
            Uri.IsWellFormedUriString(fact.Address, UriKind.Absolute).ShouldBeTrue(fact.Address);
        }
    }
}
