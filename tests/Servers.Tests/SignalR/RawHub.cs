using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Servers.Tests.SignalR;

/// <summary>A WebSocket to the hub with nothing of a client's on it: hub messages as text, a record separator behind each.</summary>
internal sealed class RawHub(WebSocket socket) : IDisposable
{
    private const char Separator = '\u001e';

    private readonly Queue<string> _messages = new();

    public static async Task<RawHub> OpenAsync(ContenderHost host)
    {
        var hub = new RawHub(await host.Dial().ConnectWebSocketAsync("/hub", subprotocol: null, static _ => { }, Deadline.Token()));
        await hub.SendAsync("""{"protocol":"json","version":1}""");
        (await hub.ReceiveTextAsync()).ShouldBe("{}");
        return hub;
    }

    public Task SendAsync(string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + Separator), WebSocketMessageType.Text, endOfMessage: true, Deadline.Token());

    public Task InvokeAsync(string method, string arguments, string id = "1", string streams = "[]") =>
        SendAsync($$"""{"type":1,"invocationId":"{{id}}","target":"{{method}}","arguments":[{{arguments}}],"streamIds":{{streams}}}""");

    public Task StreamAsync(string method, string arguments, string id = "1", string streams = "[]") =>
        SendAsync($$"""{"type":4,"invocationId":"{{id}}","target":"{{method}}","arguments":[{{arguments}}],"streamIds":{{streams}}}""");

    /// <summary>The next message, pings passed over.</summary>
    public async Task<string> ReceiveTextAsync()
    {
        while (true)
        {
            while (_messages.TryDequeue(out var message))
            {
                if (message != """{"type":6}""")
                {
                    return message;
                }
            }

            await ReceiveAsync();
        }
    }

    public async Task<JsonElement> ReceiveAsync(int type)
    {
        var text = await ReceiveTextAsync();
        var message = JsonDocument.Parse(text).RootElement;
        message.GetProperty("type").GetInt32().ShouldBe(type, text);
        return message;
    }

    public async Task<string> ReceiveErrorAsync(int type) => (await ReceiveAsync(type)).GetProperty("error").GetString()!;

    public void Dispose() => socket.Dispose();

    private async Task ReceiveAsync()
    {
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, Deadline.Token());
            part.MessageType.ShouldBe(WebSocketMessageType.Text);
            text.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        foreach (var message in Encoding.UTF8.GetString(text.ToArray()).Split(Separator, StringSplitOptions.RemoveEmptyEntries))
        {
            _messages.Enqueue(message);
        }
    }
}
