using Payloads.Encodings;
using Servers.Application;

namespace Servers.Frames.Serving;

/// <summary>The streams that a connection has open to its client.</summary>
internal sealed class ServedStreams(FrameWriter writer, int most)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, ServedStream> _open = [];
    private readonly HashSet<ServedStream> _pumping = [];

    public bool IsOpen(int call)
    {
        lock (_gate)
        {
            return _open.ContainsKey(call);
        }
    }

    /// <summary>Subscribes, says so, and pumps what is published to the client until it leaves.</summary>
    /// <param name="call">The call's number.</param>
    /// <param name="subscribe">Opens the subscription.</param>
    /// <param name="codec">The items' codec.</param>
    /// <param name="count">How many items end the stream; 0: none do.</param>
    /// <exception cref="RefusedException">The application refuses, or too many streams are open.</exception>
    public void Open<T>(int call, Func<TopicSubscription<T>> subscribe, IPayloadCodec<T> codec, int count)
        where T : struct
    {
        lock (_gate)
        {
            if (_pumping.Count == most)
            {
                throw new RefusedException(
                    Refusal.Invalid, $"a connection may have {most} streams open; end one, or open another connection");
            }

            var subscription = subscribe();
            var stream = new ServedStream();
            _open.Add(call, stream);
            _pumping.Add(stream);
            writer.Write(FrameKind.Opened, call);

            // On the pool: a long replay must not keep the reader from the other calls.
            stream.Pump = Task.Run(() => PumpAsync(call, stream, new StreamPump<T>(writer, call, codec, subscription, stream, count)));
        }
    }

    /// <summary>Lets a stream send half a window more. One that has ended meanwhile needs it no longer.</summary>
    public void Grant(int call)
    {
        lock (_gate)
        {
            _open.GetValueOrDefault(call)?.Grant();
        }
    }

    /// <summary>Ends a stream; its pump confirms. One that has ended meanwhile has said so.</summary>
    public void Cancel(int call)
    {
        lock (_gate)
        {
            _open.GetValueOrDefault(call)?.Leave();
        }
    }

    /// <summary>Ends all streams.</summary>
    public Task StopAsync()
    {
        lock (_gate)
        {
            foreach (var stream in _pumping)
            {
                stream.Leave();
            }

            return Task.WhenAll([.. _pumping.Select(static stream => stream.Pump)]);
        }
    }

    private async Task PumpAsync<T>(int call, ServedStream stream, StreamPump<T> pump)
        where T : struct
    {
        var refused = await pump.RunAsync();
        lock (_gate)
        {
            _open.Remove(call); // Before the client learns that the number is free.
        }

        if (refused is null)
        {
            writer.Write(FrameKind.End, call);
        }
        else
        {
            writer.Write(FrameKind.Refused, call, RefusalText.Encode(refused.Refusal, refused.Message));
        }

        await writer.FlushAsync();
        lock (_gate)
        {
            _pumping.Remove(stream);
            stream.Dispose();
        }
    }
}
