using System.Buffers;
using Bench.Duels;
using Payloads;
using Payloads.Encodings;

namespace Bench.Codecs;

/// <summary>Encodes or decodes messages of one kind in one encoding, over and over, in turns with the other encodings.</summary>
/// <typeparam name="T">The message.</typeparam>
/// <param name="id">What it is called in results.</param>
/// <param name="codec">The codec.</param>
/// <param name="messages">What is encoded, one after the other.</param>
/// <param name="fingerprint">What a decoded message must add up to.</param>
/// <param name="decodes">Whether it decodes; otherwise it encodes.</param>
internal sealed class CodecContestant<T>(string id, IPayloadCodec<T> codec, IReadOnlyList<T> messages, Func<T, long> fingerprint, bool decodes) : IContestant
    where T : struct
{
    private readonly ReadOnlySequence<byte>[] _encoded = [.. messages.Select(message => Encoded(codec, message))];
    private readonly T[] _messages = [.. messages];
    private readonly ArrayBufferWriter<byte> _output = new(checked((int)(2 * messages.Max(message => Encoded(codec, message).Length))));
    private Tally _seen;
    private long _turn;

    public string Id => id;

    public IRuntime Runtime => ProcessRuntime.Instance;

    public int InFlight => 1;

    /// <summary>How many bytes the first message encodes to.</summary>
    public long Bytes => _encoded[0].Length;

    public ValueTask RunAsync(int exchanges)
    {
        for (var i = 0; i < exchanges; i++)
        {
            var index = (int)(_turn++ % _messages.Length);
            _seen += default(Tally).Then(decodes ? fingerprint(codec.Read(_encoded[index])) : Encode(index));
        }

        return ValueTask.CompletedTask;
    }

    public void Check()
    {
        var expected = default(Tally);
        for (var index = 0; index < Math.Min(_messages.Length, _turn); index++)
        {
            var each = default(Tally).Then(decodes ? fingerprint(_messages[index]) : _encoded[index].Length);
            var times = ((_turn - index - 1) / _messages.Length) + 1;
            expected += new Tally(each.Count * times, unchecked(each.Sum * times));
        }

        if (expected != _seen)
        {
            throw new InvalidOperationException($"{id} gave a wrong result: expected {expected}, had {_seen}");
        }
    }

    private static ReadOnlySequence<byte> Encoded(IPayloadCodec<T> codec, in T message)
    {
        var output = new ArrayBufferWriter<byte>();
        codec.Write(output, message);
        return new ReadOnlySequence<byte>(output.WrittenMemory);
    }

    private long Encode(int index)
    {
        _output.ResetWrittenCount();
        codec.Write(_output, _messages[index]);
        return _output.WrittenCount;
    }
}
