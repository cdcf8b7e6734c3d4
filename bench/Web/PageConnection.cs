using System.Net.WebSockets;
using System.Text.Json;

namespace Bench.Web;

/// <summary>One page's control connection: answers its questions, and tells it when ticks were published.</summary>
/// <param name="socket">The connection.</param>
/// <param name="times">When ticks were published.</param>
/// <param name="hosted">What the page speaks to.</param>
internal sealed class PageConnection(WebSocket socket, PublishTimes times, IReadOnlyList<HostedProtocol> hosted) : IDisposable
{
    // Whatever the page may ask fits many times.
    private const int MostBytes = 1024;

    // Seldom enough not to be in the way of what is measured.
    private static readonly TimeSpan s_beat = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _sending = new(1);

    /// <summary>Serves the page until it leaves, breaks the contract, or the server stops.</summary>
    /// <param name="want">Is told how many ticks a second the page wants.</param>
    /// <param name="stopping">The server stops.</param>
    public async Task RunAsync(Action<double> want, CancellationToken stopping)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var telling = TellAsync(leaving.Token);
        try
        {
            await AnswerAsync(want, stopping);
        }
        catch (Exception left) when (left is WebSocketException or OperationCanceledException)
        {
            // The page was closed, or the server stops.
        }

        await leaving.CancelAsync();
        await telling;
    }

    public void Dispose() => _sending.Dispose();

    private async Task AnswerAsync(Action<double> want, CancellationToken cancellationToken)
    {
        var buffer = new byte[MostBytes];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            var clock = times.Now();
            if (received.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                return;
            }

            if (!received.EndOfMessage || Read(buffer.AsSpan(0, received.Count)) is not { } request)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.PolicyViolation, "expected a ping, a rate or a question after bytes, as JSON", cancellationToken);
                return;
            }

            if (request.Rate is { } rate)
            {
                want(rate);
            }

            if (request.Ping is not null || request.Bytes is not null)
            {
                await SendAsync(
                    new PageReply(request.Ping, request.Ping is null ? null : clock, Asked: request.Bytes, Bytes: request.Bytes is null ? null : Passed()), cancellationToken);
            }
        }
    }

    private static PageRequest? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, PageJson.Default.PageRequest) is { Rate: null or (>= 0 and <= TickPublisher.MostRate) } request ? request : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Dictionary<string, PageReply.Passed> Passed() =>
        hosted.ToDictionary(static one => one.Protocol.Contender, static one => new PageReply.Passed(one.Bytes.Up, one.Bytes.Down));

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        var told = times.Last();
        using var beat = new PeriodicTimer(s_beat);
        try
        {
            while (await beat.WaitForNextTickAsync(cancellationToken))
            {
                if (times.After(told) is [.., var last] untold)
                {
                    told = last.Sequence;
                    await SendAsync(new PageReply(Published: untold), cancellationToken);
                }
            }
        }
        catch (Exception left) when (left is WebSocketException or OperationCanceledException)
        {
            // Whoever reads has seen it too.
        }
    }

    private async Task SendAsync(PageReply reply, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(
                JsonSerializer.SerializeToUtf8Bytes(reply, PageJson.Default.PageReply), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }
}
