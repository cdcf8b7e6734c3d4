using System.Buffers.Binary;

namespace Conformance.Tests.Http2;

/// <summary>What a server sent, in words: for each stream its status or reset, then what became of the connection.</summary>
internal sealed class ServerFrames
{
    /// <summary>The stream of the well-formed request that follows each case.</summary>
    public const uint Next = 0x10001;

    private static readonly string[] s_errors =
    [
        "NO_ERROR", "PROTOCOL_ERROR", "INTERNAL_ERROR", "FLOW_CONTROL_ERROR", "SETTINGS_TIMEOUT", "STREAM_CLOSED", "FRAME_SIZE_ERROR",
        "REFUSED_STREAM", "CANCEL", "COMPRESSION_ERROR", "CONNECT_ERROR", "ENHANCE_YOUR_CALM", "INADEQUATE_SECURITY", "HTTP_1_1_REQUIRED",
    ];

    private readonly SortedDictionary<uint, List<string>> _streams = [];
    private readonly List<string> _pings = [];
    private string? _failure;

    /// <summary>What became of the connection alone: of a flood, which of its streams were answered by then is chance.</summary>
    public string Outcome => _failure ?? (_streams.ContainsKey(Next) ? "next" : "closed");

    /// <summary>Reads all whole frames.</summary>
    public static ServerFrames Read(ReadOnlyMemory<byte> received)
    {
        var frames = new ServerFrames();
        while (received.Length >= 9)
        {
            var header = received.Span;
            var length = (header[0] << 16) | (header[1] << 8) | header[2];
            if (received.Length < 9 + length)
            {
                break;
            }

            frames.Take(header[3], header[4], BinaryPrimitives.ReadUInt32BigEndian(header[5..]), received.Slice(9, length).Span);
            received = received[(9 + length)..];
        }

        return frames;
    }

    /// <summary>The whole of it; of a connection that failed only how, because what its streams had sent by then is chance.</summary>
    public override string ToString()
    {
        if (_failure is not null)
        {
            return _failure;
        }

        var streams = _streams.SelectMany(static stream => stream.Value.Select(word => stream.Key == Next ? "next" : $"{stream.Key}:{word}")).Distinct();
        var words = string.Join(' ', [.. _pings, .. streams]);
        return words.Length == 0 ? "closed" : words;
    }

    private void Take(byte type, byte flags, uint stream, ReadOnlySpan<byte> payload)
    {
        switch (type)
        {
            case Http2Frame.Headers:
                (flags & Http2Frame.EndHeaders).ShouldNotBe(0, "no answer here needs a second frame for its fields");
                var fields = HeaderBlock.Read(payload);
                if (fields.GetValueOrDefault(":status") is { } status && fields.GetValueOrDefault("content-type") != "application/grpc")
                {
                    Say(stream, status);
                }

                if (fields.GetValueOrDefault("grpc-status") is { } code)
                {
                    Say(stream, $"grpc-{code}");
                }

                break;
            case Http2Frame.Reset when Error(payload) is var error and not "NO_ERROR":
                Say(stream, error);
                break;
            case Http2Frame.Ping when (flags & Http2Frame.Ack) != 0:
                _pings.Add($"pong-{Convert.ToHexString(payload)}");
                break;
            case Http2Frame.GoAway when Error(payload[4..]) is var error and not "NO_ERROR":
                _failure = $"goaway {error}";
                break;
        }
    }

    private void Say(uint stream, string word)
    {
        if (!_streams.TryGetValue(stream, out var words))
        {
            _streams.Add(stream, words = []);
        }

        words.Add(word);
    }

    private static string Error(ReadOnlySpan<byte> payload) => s_errors[BinaryPrimitives.ReadUInt32BigEndian(payload)];
}
