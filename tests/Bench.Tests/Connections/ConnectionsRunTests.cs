using Bench.Commands;
using Bench.Connections;
using Bench.Records;
using Bench.Tests.Doctor;
using Servers;

namespace Bench.Tests.Connections;

/// <summary>Alone, because memory is that of the whole process.</summary>
[Collection(AloneCollection.Name)]
public class ConnectionsRunTests
{
    private const int Count = 20;

    public static TheoryData<string> Names => [.. Contenders.All.Select(static contender => contender.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task All_are_opened_reached_and_closed(string contender)
    {
        var record = await RunAsync(new ConnectionsCell(LaneName.Parse(contender), Count, PerConnection: 1));

        record.Incomplete.ShouldBeNull();
        (record.Opened, record.Reached).ShouldBe((Count, Count));
        (record.ServerBytes, record.ClientBytes).ShouldBe((null, null));
        record.BroadcastSeconds.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("rest-json", "kept-alive connection, no poll under way")]
    [InlineData("longpoll-json", "connection with a poll that is held")]
    [InlineData("signalr-json", "connection with one subscription")]
    public async Task What_is_open_is_what_a_contender_that_is_idle_has_open(string contender, string kind) =>
        (await RunAsync(new ConnectionsCell(LaneName.Parse(contender), Count, PerConnection: 1))).Kind.ShouldBe(kind);

    [Fact]
    public async Task A_connection_takes_more_memory_than_a_stream_on_a_shared_one()
    {
        var grpc = LaneName.Parse("grpc");

        var alone = await RunAsync(new ConnectionsCell(grpc, 500, PerConnection: 1));
        var shared = await RunAsync(new ConnectionsCell(grpc, 500, PerConnection: 100));

        shared.Incomplete.ShouldBeNull();
        (shared.Kind, shared.Opened, shared.Reached).ShouldBe(("subscription, 100 on a connection", 500, 500));
        alone.TotalBytes.ShouldBeGreaterThan(2 * shared.TotalBytes);
    }

    [Fact]
    public async Task In_a_process_of_its_own_the_server_s_memory_is_told_apart()
    {
        var record = await RunAsync(new ConnectionsCell(LaneName.Parse("floor/tcp"), 100, PerConnection: 1));

        record.Incomplete.ShouldBeNull();
        record.Reached.ShouldBe(100);
        record.ServerBytes!.Value.ShouldBeGreaterThan(1000);
        (record.ServerBytes + record.ClientBytes)!.Value.ShouldBe(record.TotalBytes, tolerance: 1);
    }

    [Fact]
    public async Task Before_memory_is_out_it_stops_and_what_is_open_is_reached_and_closed()
    {
        var looks = Enumerable.Repeat("MemAvailable: 12000000 kB", 2).Append("MemAvailable: 1000000 kB");
        var headroom = new MemoryHeadroom(new FakeFiles().With("/proc/meminfo", [.. looks]), 20L << 30, static () => { });

        var record = await new ConnectionsRun(headroom, static (_, _) => { })
            .RunAsync(new ConnectionsCell(LaneName.Parse("floor"), 2000, PerConnection: 1), CancellationToken.None);

        record.Incomplete!.ShouldContain("of memory were left");
        record.Opened.ShouldBeInRange(1, 1999);
        record.Reached.ShouldBe(record.Opened);
        record.Asked.ShouldBe(2000);
    }

    private static Task<ConnectionsRecord> RunAsync(ConnectionsCell cell) =>
        new ConnectionsRun(new MemoryHeadroom(new FakeFiles(), 20L << 30, static () => { }), static (_, _) => { }).RunAsync(cell, CancellationToken.None);
}
