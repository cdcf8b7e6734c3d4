using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Bench.Commands;
using Bench.Serving;

namespace Bench.Tests.Serving;

/// <summary>Real child processes: how they begin, serve and end.</summary>
public class ServedProcessTests
{
    private const string Message = """{"id":7,"room":"lobby","author":"ada.lovelace","text":"still there?","sentAt":1709251200000}""";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [SkippableTheory]
    [InlineData("floor/tcp")]
    [InlineData("grpc/uds")]
    public async Task It_serves_clients_of_another_process_and_tells_what_it_spends(string lane)
    {
        using var limit = new CancellationTokenSource(s_patience);
        Skip.If(OperatingSystem.IsWindows() && lane.EndsWith("uds", StringComparison.Ordinal), "sockets on paths are tried on Unix");
        await using var served = await ServedProcess.StartAsync(LaneName.Parse(lane), limit.Token);
        await using var client = await served.Lane.Contender.ConnectAsync(served.Dialer, Servers.Application.ServiceLimits.Default, limit.Token);

        (await client.Chat.SendAsync(new Payloads.ChatMessage(7, "lobby", "ada.lovelace", "there?", 0), limit.Token)).Id.ShouldBe(7);

        var before = (await served.SpentAsync(limit.Token)).ShouldNotBeNull();
        var after = (await served.SpentAsync(limit.Token)).ShouldNotBeNull();
        before.PeakMemoryBytes.ShouldBeGreaterThan(1_000_000);
        after.CpuSeconds.ShouldBeGreaterThanOrEqualTo(before.CpuSeconds);
    }

    [SkippableFact]
    public async Task Told_to_terminate_it_finishes_the_request_in_flight_and_takes_no_more()
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no SIGTERM");
        using var limit = new CancellationTokenSource(s_patience);
        await using var served = await ServedProcess.StartAsync(LaneName.Parse("rest-json/tcp"), limit.Token);
        using var request = new HalfSentRequest(served.Address.EndPoint, Message);
        await request.BeginAsync(limit.Token);

        Terminate(served);
        await UntilRefusedAsync(served.Address.EndPoint, limit.Token);
        var answer = await request.FinishAsync(limit.Token);

        answer.ShouldStartWith("HTTP/1.1 200 OK");
        (await served.EndAsync(limit.Token)).ShouldBe(ExitCode.Ok);
    }

    [SkippableFact]
    public async Task Told_to_terminate_it_does_not_wait_for_a_request_that_never_ends()
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no SIGTERM");
        using var limit = new CancellationTokenSource(s_patience);
        await using var served = await ServedProcess.StartAsync(LaneName.Parse("rest-json/tcp"), limit.Token);
        using var request = new HalfSentRequest(served.Address.EndPoint, Message);
        await request.BeginAsync(limit.Token);

        Terminate(served);

        (await served.EndAsync(limit.Token)).ShouldBe(ExitCode.Ok);
    }

    [Fact]
    public async Task It_ends_with_its_parents_end_of_the_line()
    {
        using var limit = new CancellationTokenSource(s_patience);
        var served = await ServedProcess.StartAsync(LaneName.Parse("floor/tcp"), limit.Token);
        using var child = Process.GetProcessById(served.Id);

        await served.DisposeAsync();

        await child.WaitForExitAsync(limit.Token);
        child.HasExited.ShouldBeTrue();
    }

    [Fact]
    public async Task Its_end_is_told_with_the_exit_code()
    {
        using var limit = new CancellationTokenSource(s_patience);
        await using var served = await ServedProcess.StartAsync(LaneName.Parse("floor/tcp"), limit.Token);
        using var child = Process.GetProcessById(served.Id);

        child.Kill();

        (await served.Gone.WaitAsync(limit.Token)).ShouldStartWith("the server's process has ended (exit code ");
        (await served.SpentAsync(limit.Token)).ShouldBeNull();
    }

    private static void Terminate(ServedProcess served)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{served.Id}"]);
        kill.WaitForExit();
        kill.ExitCode.ShouldBe(0);
    }

    private static async Task UntilRefusedAsync(EndPoint endpoint, CancellationToken limit)
    {
        while (true)
        {
            limit.ThrowIfCancellationRequested();
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(endpoint, limit);
            }
            catch (SocketException)
            {
                return;
            }

            await Task.Delay(10, limit);
        }
    }

    /// <summary>A request whose body the server waits for, as its "100 Continue" shows.</summary>
    private sealed class HalfSentRequest(EndPoint endpoint, string body) : IDisposable
    {
        private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);

        public async Task BeginAsync(CancellationToken cancellationToken)
        {
            await _socket.ConnectAsync(endpoint, cancellationToken);
            await SendAsync(
                $"POST /chat/rooms/lobby/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nExpect: 100-continue\r\n\r\n",
                cancellationToken);
            (await ReceiveAsync(cancellationToken)).ShouldStartWith("HTTP/1.1 100 Continue");
        }

        public async Task<string> FinishAsync(CancellationToken cancellationToken)
        {
            await SendAsync(body, cancellationToken);
            return await ReceiveAsync(cancellationToken);
        }

        public void Dispose() => _socket.Dispose();

        private async Task SendAsync(string text, CancellationToken cancellationToken) =>
            await _socket.SendAsync(Encoding.UTF8.GetBytes(text), cancellationToken);

        private async Task<string> ReceiveAsync(CancellationToken cancellationToken)
        {
            var buffer = new byte[4096];
            return Encoding.ASCII.GetString(buffer, 0, await _socket.ReceiveAsync(buffer, cancellationToken));
        }
    }
}
