using Bench.Decisions;
using Bench.Records;
using Bench.Tests.Claims;
using Bench.Tests.Reports;

namespace Bench.Tests.Decisions;

/// <summary>Use cases and records made up for tests of decisions.</summary>
internal static class Asked
{
    public static UseCase Named(string name) => UseCases.All.Single(useCase => useCase.Name == name);

    public static UseCase Of(Answers answers) => new("some", "Something", "Something happens.", answers);

    /// <summary>Services that ask each other, without a wish or a must.</summary>
    public static Answers Services { get; } = new([Client.Service], Flow.Ask, MessageSize.Small, Rate.Flood, FanOut.One, Price.Annoyance, Price.Annoyance, []);

    /// <summary>A record with every workload that a use case looks at, on memory and tcp, at the same costs.</summary>
    public static RunRecord Record(UseCase useCase, params (string Contender, double Cost)[] contenders) =>
        CriteriaFor.AllWorkloads(useCase.Answers)
            .SelectMany(static _ => (string[])["memory", "tcp"], static (workload, wire) => (Workload: workload, Wire: wire))
            .Aggregate(
                new RecordBuilder().Noise("chat-send/rest-json/memory"),
                (builder, row) => builder.Comparison(row.Workload, row.Wire, contenders))
            .Build() with { Findings = [] };

    public static Decision Decide(UseCase useCase, params RunRecord[] records) => Decider.Decide(useCase, Given.Evidence(records));
}
