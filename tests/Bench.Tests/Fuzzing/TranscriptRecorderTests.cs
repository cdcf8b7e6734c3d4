using Bench.Fuzzing;
using Bench.Tests.Workloads;
using Servers;
using Servers.Application;
using Servers.Wires;

namespace Bench.Tests.Fuzzing;

public class TranscriptRecorderTests
{
    private static readonly Wire s_memory = WireCatalog.All.Single(static wire => wire.Name == "memory");

    // Others send together what waits together, which is up to the machine.
    public static TheoryData<string> Names { get; } =
        [.. InMemory.Contenders.Select(static contender => contender.Name).Where(static name => name.StartsWith("rest-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_a_client_sends_is_recorded_the_same_twice(string name)
    {
        var contender = Contenders.Named(name)!;

        var first = await RecordAsync(contender);
        var second = await RecordAsync(contender);

        first.ShouldBe(second);
        first.Values.ShouldAllBe(static sent => sent.Length > 0);
    }

    private static async Task<Dictionary<Operation, string>> RecordAsync(IContender contender)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var host = await ContenderHost.StartAsync(contender, s_memory, ServiceLimits.Default, patience.Token);
        var sent = new Dictionary<Operation, string>();
        foreach (var operation in Enum.GetValues<Operation>())
        {
            var transcripts = await TranscriptRecorder.RecordAsync(contender, host, operation, patience.Token);
            sent[operation] = string.Join(" | ", transcripts.SelectMany(static one => one.Opening.Concat(one.Messages)).Select(static piece => Convert.ToHexString(piece)));
        }

        return sent;
    }
}
