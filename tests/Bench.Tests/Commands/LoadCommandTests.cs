using Bench.Commands;
using Bench.Records;

namespace Bench.Tests.Commands;

public class LoadCommandTests
{
    [Theory]
    [InlineData("load flor", "there is no contender 'flor'")]
    [InlineData("load floor --rate 0", "--rate is '0'; expected messages per second, above 0")]
    [InlineData("load floor --rate -5", "--rate is '-5'")]
    [InlineData("load floor --rate fast", "--rate is 'fast'")]
    [InlineData("load floor --rate 99999999999", "--rate is 99999999999, and the clock ticks")]
    [InlineData("load floor --rate 1000000 --duration 5min", "302,000,000 messages are more than the 50,000,000")]
    [InlineData("load floor --duration 10", "--duration is '10'; expected a number and its unit")]
    [InlineData("load floor --duration 0s", "--duration is '0s'; expected a number and its unit: us, ms, s or min, such as 10s or 500ms, above 0")]
    [InlineData("load floor --warm-up never", "--warm-up is 'never'")]
    [InlineData("load floor --connections 0", "--connections is 0; expected 1 to 1,000,000")]
    [InlineData("load floor --in-flight 0", "--in-flight is 0; expected 1 to 100,000")]
    [InlineData("load floor --arrivals daily", "--arrivals is 'daily'; expected constant or poisson")]
    [InlineData("load floor --arrivals 1", "--arrivals is '1'; expected constant or poisson")]
    [InlineData("load floor --messages 5", "--messages is for --rate max")]
    [InlineData("load floor --stall 1s", "--stall is '1s'; expected how long and when, such as 1s@4s")]
    [InlineData("load floor --stall 1s@9.5s", "--stall ends 10.5 s after the warm-up, and the load after 10 s")]
    [InlineData("load floor --find-max", "--find-max needs to know what is to hold; add --slo")]
    [InlineData("load floor --slo p99<5ms", "--slo is for --find-max")]
    [InlineData("load floor --find-max --slo p98<5ms", "--slo is 'p98<5ms'; expected a quantile (p50, p90, p99, p99.9, max), '<' and a time, in quotes, such as \"p99<5ms\"")]
    [InlineData("load floor --find-max --slo p99<5ms --rate max", "--find-max goes with neither --rate max nor --stall")]
    [InlineData("load floor --target tcp://127.0.0.1", "'tcp://127.0.0.1' has no host and port")]
    [InlineData("load floor --target tcp://127.0.0.1:5000 --wire tcp", "--target says the wire already")]
    [InlineData("load floor,grpc --target tcp://127.0.0.1:5000", "tcp://127.0.0.1:5000 serves one contender, and 'floor,grpc' names 2")]
    [InlineData("load floor --wire memory,tcp", "a load is of one workload on one wire")]
    [InlineData("load floor --workload chat-broadcast", "chat-broadcast is of push")]
    [InlineData("load floor --workload ticker-quote-new-connection", "ticker-quote-new-connection opens a connection for each exchange, and a load keeps its own; load ticker-quote")]
    [InlineData("load floor --workload ticker-quote-moved", "ticker-quote-moved moves the feed behind the server, which a load does not reach; load ticker-quote instead")]
    [InlineData("load grpc --wire testhost --stall 1s@4s", "nothing passes over testhost that could be stalled; load on memory, or on a wire with sockets")]
    [InlineData("load floor --connections 1000000", "--connections asks for 1,000,000 connections, which take")]
    [InlineData("load floor --wire testhost", "none of the 1 cells selected can be had here")]
    [InlineData("serve floor --wire memory", "no other process can reach a server on memory; serve on uds or tcp or tls")]
    [InlineData("serve floor --port 65536", "--port is 65536; expected 0 to 65535")]
    [InlineData("serve floor --listen everywhere", "--listen is 'everywhere'; expected an IP address of this machine")]
    [InlineData("serve floor --listen 192.0.2.1", "tcp://192.0.2.1:0 can't be listened on")]
    [InlineData("serve floor --socket /tmp/x.sock", "--socket is not for tcp, which listens on a port: --port")]
    [InlineData("serve floor --wire uds --port 5000", "--port is not for uds, which listens on a path: --socket")]
    public async Task What_can_not_be_done_is_said_with_its_cure_and_nothing_is_written(string commandLine, string complaint)
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.OfAsync(commandLine.StartsWith("load", StringComparison.Ordinal) ? $"{commandLine} --results {folder.Path}" : commandLine);

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldStartWith($"bench: {complaint}");
        run.Errors.Trim().ShouldNotContain('\n');
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_target_that_nobody_serves_is_named_with_the_cure_and_no_folder_is_left()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.OfAsync($"load floor --target tcp://127.0.0.1:1 --results {folder.Path}");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Errors.ShouldContain("bench: tcp://127.0.0.1:1 can't be reached: ");
        run.Errors.ShouldContain("Start it with 'bench serve floor'");
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_load_leaves_a_record_and_its_raw_samples()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.OfAsync($"load floor --wire memory --rate 200 --duration 500ms --warm-up 100ms --results {folder.Path}");

        var record = RecordFile.Read(Directory.EnumerateDirectories(folder.Path).Single());
        var load = record.Load.ShouldNotBeNull().Runs.ShouldHaveSingleItem();
        (record.Profile, record.Incomplete).ShouldBe(("load", null));
        (load.Id, load.Counts.Answered, load.Server).ShouldBe(("chat-send/floor/memory@200", 100, null));
        var samples = File.ReadAllBytes(Path.Combine(Directory.EnumerateDirectories(folder.Path).Single(), load.Samples.ShouldNotBeNull()));
        samples.Count(static each => each < 0x80).ShouldBe(3 * 100);
        run.Output.ShouldContain("client and server together");
    }

    [Fact]
    public async Task A_closed_loop_counts_and_claims_no_latency()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.OfAsync($"load floor --wire memory --rate max --messages 2000 --workload chat-converse --results {folder.Path}");

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Output.ShouldContain("2,000 sent, 2,000 answered rightly, 0 errors, 0 lost, 0 duplicated, 0 reordered");
        run.Output.ShouldNotContain("p99");
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }
}
