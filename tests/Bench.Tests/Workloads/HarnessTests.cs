using System.Diagnostics;
using Bench.Workloads;
using Payloads;
using Servers.Wires;
using Xunit.Abstractions;

namespace Bench.Tests.Workloads;

/// <summary>What the harness itself adds to an exchange.</summary>
[Collection(AloneCollection.Name)]
public class HarnessTests(ITestOutputHelper output)
{
    private const int Exchanges = 100_000;

    [Theory]
    [InlineData("chat-send")]
    [InlineData("chat-send-16")]
    [InlineData("chat-send-64")]
    public async Task It_allocates_nothing_per_exchange(string workload)
    {
        await using var session = await OpenAsync(workload, static message => new ChatAck(message.Id, 1));
        await session.RunAsync(Exchanges);
        await session.RunAsync(Exchanges);

        // Of all batches the least, because the test runner's own threads allocate now and then.
        var bytes = long.MaxValue;
        var fastest = TimeSpan.MaxValue;
        for (var batch = 0; batch < 10; batch++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var start = Stopwatch.GetTimestamp();
            await session.RunAsync(Exchanges);
            fastest = TimeSpan.FromTicks(Math.Min(fastest.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
            bytes = Math.Min(bytes, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        session.Check();
        output.WriteLine($"{workload}: {fastest.TotalNanoseconds / Exchanges:F1} ns and {bytes / (double)Exchanges:F4} B per exchange, {bytes:N0} B per batch");
        (bytes / (double)Exchanges).ShouldBeLessThan(1);
    }

    [Fact]
    public async Task A_wrong_first_answer_is_refused_at_once() =>
        (await Should.ThrowAsync<WrongAnswerException>(() => OpenAsync("chat-send", static message => new ChatAck(message.Id + 1, 1))))
            .Message.ShouldContain("chat-send/nothing/memory");

    [Theory]
    [InlineData("chat-send")]
    [InlineData("chat-send-16")]
    [InlineData("chat-send-64")]
    public async Task One_wrong_answer_in_a_thousand_is_found(string workload)
    {
        var answers = 0;
        await using var session = await OpenAsync(
            workload, message => new ChatAck(Interlocked.Increment(ref answers) == 500 ? message.Id + 1 : message.Id, 1));

        await session.RunAsync(1_000);

        Should.Throw<WrongAnswerException>(session.Check);
    }

    [Fact]
    public async Task An_acknowledgement_without_a_place_is_wrong() =>
        await Should.ThrowAsync<WrongAnswerException>(() => OpenAsync("chat-send", static message => new ChatAck(message.Id, 0)));

    private static Task<Session> OpenAsync(string workload, Func<ChatMessage, ChatAck> acknowledge) => Session.OpenAsync(
        new Cell(
            WorkloadCatalog.All.Single(candidate => candidate.Name == workload),
            new Lane(new NothingContender(acknowledge), WireCatalog.All.Single(static wire => wire.Name == "memory"))),
        counter: null,
        CancellationToken.None);
}
