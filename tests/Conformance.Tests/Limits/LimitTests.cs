using Conformance.Tests.Hosting;
using Servers.Application;

namespace Conformance.Tests.Limits;

public sealed class LimitTests
{
    public static TheoryData<string, string> Rows { get; } = AllRows();

    [Theory]
    [MemberData(nameof(Rows))]
    public Task Who_goes_beyond_a_limit_is_refused_and_the_others_go_on(string contender, string limit) =>
        LimitCatalog.All.Single(one => one.Id == limit).ExceedAsync(Held.Contenders.Single(one => one.Name == contender));

    [Fact]
    public void Every_option_has_a_default_and_a_test_of_its_refusal() => typeof(ServiceLimits).GetProperties()
        .Where(static option => option.PropertyType == typeof(int) && option.Name != nameof(ServiceLimits.AnswerBytes)) // The client's own.
        .Select(static option => option.Name)
        .ShouldBe(LimitCatalog.All.Select(static limit => limit.Option).Distinct(), ignoreOrder: true);

    private static TheoryData<string, string> AllRows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var limit in LimitCatalog.All)
        {
            foreach (var contender in Held.Contenders.Where(limit.Concerns))
            {
                rows.Add(contender.Name, limit.Id);
            }
        }

        return rows;
    }
}
