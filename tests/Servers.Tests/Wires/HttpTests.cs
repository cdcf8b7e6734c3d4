using System.Net;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Servers.Wires;

namespace Servers.Tests.Wires;

/// <summary>HTTP/1.1, HTTP/2 and WebSocket over every wire.</summary>
public sealed class HttpTests
{
    public static IEnumerable<object[]> WiresAndVersions { get; } =
    [
        .. from wire in WireCatalog.All
           from version in new[] { "1.1", "2.0" }
           select new object[] { wire.Name, version },
    ];

    [SkippableTheory]
    [MemberData(nameof(WiresAndVersions))]
    public async Task A_body_comes_back(string wire, string version)
    {
        await using var host = await StartAsync(wire, version, static app => app.Run(EchoBodyAsync));
        using var client = Client(host, version);
        foreach (var length in new[] { 0, 1, 60_000, 500_000 })
        {
            var body = new byte[length];
            new Random(length).NextBytes(body);
            using var response = await client.PostAsync(new Uri("/", UriKind.Relative), new ByteArrayContent(body), Deadline.Token());
            response.Version.ShouldBe(Version.Parse(version));
            (await response.Content.ReadAsByteArrayAsync(Deadline.Token())).AsSpan().SequenceEqual(body).ShouldBeTrue();
        }
    }

    [SkippableTheory]
    [MemberData(nameof(WiresAndVersions))]
    public async Task Requests_overlap(string wire, string version)
    {
        var together = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = 0;
        await using var host = await StartAsync(wire, version, app => app.Run(context =>
        {
            if (Interlocked.Increment(ref waiting) == 32)
            {
                together.SetResult();
            }

            return together.Task.WaitAsync(context.RequestAborted);
        }));
        using var client = Client(host, version);
        var responses = await Deadline.Within(Task.WhenAll(
            Enumerable.Range(0, 32).Select(_ => client.GetAsync(new Uri("/", UriKind.Relative)))));
        responses.ShouldAllBe(static response => response.StatusCode == HttpStatusCode.OK);
    }

    [SkippableTheory]
    [MemberData(nameof(WiresAndVersions))]
    public async Task The_server_is_told_when_the_client_gives_a_request_up(string wire, string version)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var aborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await StartAsync(wire, version, app => app.Run(async context =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
            aborted.SetResult();
        }));
        using var client = Client(host, version);
        using var cancellation = new CancellationTokenSource();
        var request = client.GetAsync(new Uri("/", UriKind.Relative), cancellation.Token);
        await Deadline.Within(begun.Task);
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => request);
        await Deadline.Within(aborted.Task);
    }

    [SkippableTheory]
    [MemberData(nameof(WiresAndVersions))]
    public async Task The_server_is_told_when_the_client_leaves_a_response_unread(string wire, string version)
    {
        var aborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await StartAsync(wire, version, app => app.Run(async context =>
        {
            try
            {
                var chunk = new byte[16 * 1024];
                while (true)
                {
                    await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
                }
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException)
            {
                aborted.SetResult();
            }
        }));
        using var client = Client(host, version);
        using var response = await client.GetAsync(new Uri("/", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Deadline.Token());
        var body = await response.Content.ReadAsStreamAsync(Deadline.Token());
        await body.ReadExactlyAsync(new byte[100], Deadline.Token());
        await body.DisposeAsync();
        await Deadline.Within(aborted.Task);
    }

    [SkippableTheory]
    [MemberData(nameof(WiresAndVersions))]
    public async Task The_host_stops_with_an_idle_connection_open(string wire, string version)
    {
        await using var host = await StartAsync(wire, version, static app => app.Run(EchoBodyAsync));
        using var client = Client(host, version);
        using (await client.GetAsync(new Uri("/", UriKind.Relative), Deadline.Token()))
        {
        }

        await host.StopAsync();
        if (WireNames.Named(wire).CarriesBytes)
        {
            await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri("/", UriKind.Relative), Deadline.Token()));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(WiresAndVersions))]
    public async Task The_host_is_disposed_with_a_request_open(string wire, string version)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await StartAsync(wire, version, app => app.Run(async context =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }));
        using var client = Client(host, version);
        using var cancellation = new CancellationTokenSource();
        var request = client.GetAsync(new Uri("/", UriKind.Relative), cancellation.Token);
        await Deadline.Within(begun.Task);
        await host.DisposeAsync();
        await cancellation.CancelAsync();
        await Should.ThrowAsync<Exception>(() => Deadline.Within(request));
    }

    [SkippableTheory]
    [MemberData(nameof(WireNames.All), MemberType = typeof(WireNames))]
    public async Task A_web_socket_carries_messages_of_any_length_and_its_close_is_answered(string wire)
    {
        await using var host = await StartAsync(wire, "1.1", static app => app.UseWebSockets().Run(EchoMessagesAsync));
        using var socket = await host.Link.Dialer(null).ConnectWebSocketAsync("/", subprotocol: null, static _ => { }, Deadline.Token());
        var received = new byte[200_000];
        foreach (var length in new[] { 0, 1, 125, 126, 65_536, 200_000 })
        {
            var sent = new byte[length];
            new Random(length).NextBytes(sent);
            await socket.SendAsync(sent, WebSocketMessageType.Binary, endOfMessage: true, Deadline.Token());
            var count = 0;
            ValueWebSocketReceiveResult result;
            do
            {
                result = await socket.ReceiveAsync(received.AsMemory(count), Deadline.Token());
                count += result.Count;
            }
            while (!result.EndOfMessage);
            received.AsSpan(0, count).SequenceEqual(sent).ShouldBeTrue();
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "done", Deadline.Token());
        socket.CloseStatus.ShouldBe(WebSocketCloseStatus.NormalClosure);
    }

    [SkippableTheory]
    [MemberData(nameof(WireNames.CarryingBytesInTheClear), MemberType = typeof(WireNames))]
    public async Task Every_byte_of_a_request_and_its_response_is_counted(string wire)
    {
        const string Response = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
        var received = 0L;
        await using var host = await EchoHost.StartAsync(WireNames.Named(wire), listen => listen.Run(async connection =>
        {
            var input = connection.Transport.Input;
            var read = await input.ReadAsync();
            while (!Encoding.ASCII.GetString(read.Buffer).EndsWith("body!", StringComparison.Ordinal))
            {
                input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                read = await input.ReadAsync();
            }

            received = read.Buffer.Length;
            input.AdvanceTo(read.Buffer.End);
            await connection.Transport.Output.WriteAsync(Encoding.ASCII.GetBytes(Response));
        }));
        var counter = new ByteCounter();
        using var client = new HttpClient(host.Link.Dialer(counter).CreateHandler()) { BaseAddress = new Uri("http://localhost") };
        using var response = await client.PostAsync(new Uri("/", UriKind.Relative), new StringContent("a body!"), Deadline.Token());
        (await response.Content.ReadAsStringAsync(Deadline.Token())).ShouldBe("hello");
        counter.Up.ShouldBe(received);
        counter.Down.ShouldBe(Response.Length);
    }

    private static Task<EchoHost> StartAsync(string wire, string version, Action<WebApplication> map) => EchoHost.StartAsync(
        WireNames.Named(wire),
        listen => listen.Protocols = version == "1.1" ? HttpProtocols.Http1 : HttpProtocols.Http2,
        map);

    private static HttpClient Client(EchoHost host, string version)
    {
        var dialer = host.Link.Dialer(null);
        return new HttpClient(dialer.CreateHandler())
        {
            BaseAddress = dialer.BaseAddress,
            DefaultRequestVersion = Version.Parse(version),
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
    }

    private static Task EchoBodyAsync(HttpContext context) =>
        context.Request.Body.CopyToAsync(context.Response.Body, context.RequestAborted);

    private static async Task EchoMessagesAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[4096];
        while (true)
        {
            var result = await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
                return;
            }

            await socket.SendAsync(buffer.AsMemory(0, result.Count), result.MessageType, result.EndOfMessage, context.RequestAborted);
        }
    }
}
