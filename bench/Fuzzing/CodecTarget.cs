using System.Buffers;
using Payloads.Encodings;

namespace Bench.Fuzzing;

/// <summary>A payload's decoder: whatever the bytes, and wherever they are cut, they are a message or called malformed.</summary>
/// <param name="encoding">Whose decoder.</param>
/// <param name="name">The message's name.</param>
/// <param name="samples">Messages whose bytes the inputs are made from.</param>
internal sealed class CodecTarget<T>(PayloadEncoding encoding, string name, params IReadOnlyList<T> samples) : IFuzzTarget
    where T : struct
{
    public string Id => $"{encoding.Name}/{name}";

    public ValueTask<IFuzzSession> OpenAsync(CancellationToken cancellationToken) => new(new Session(encoding.Codec<T>(), samples));

    private sealed class Session(IPayloadCodec<T> codec, IReadOnlyList<T> samples) : IFuzzSession
    {
        private readonly Mutator _mutator = new([.. samples.Select(sample => new Transcript([], [Encode(codec, sample)]))], []);

        public Task RunAsync(Random random, int inputs, CancellationToken cancellationToken)
        {
            for (var i = 0; i < inputs; i++)
            {
                Read(PieceSequence.Of(_mutator.Next(random)));
            }

            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private void Read(in ReadOnlySequence<byte> bytes)
        {
            try
            {
                codec.Read(bytes);
            }
            catch (MalformedPayloadException)
            {
                // What it promises.
            }
        }

        private static byte[] Encode(IPayloadCodec<T> codec, T sample)
        {
            var output = new ArrayBufferWriter<byte>();
            codec.Write(output, sample);
            return output.WrittenSpan.ToArray();
        }
    }
}
