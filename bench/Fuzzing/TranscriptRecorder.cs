using System.Collections.Concurrent;
using Servers;
using Servers.Application;

namespace Bench.Fuzzing;

/// <summary>
/// Has a contender's own client do an operation, and keeps what it sends: whoever speaks here need not be known, and a new contender
/// is fuzzed as it comes.
/// </summary>
internal sealed class TranscriptRecorder
{
    private readonly ConcurrentQueue<RecordingStream> _streams = [];

    private TranscriptRecorder()
    {
    }

    /// <summary>Records one operation.</summary>
    /// <returns>A transcript for each connection that the client opened; the same every time.</returns>
    public static async Task<IReadOnlyList<Transcript>> RecordAsync(
        IContender contender, ContenderHost host, Operation operation, CancellationToken cancellationToken)
    {
        var recorder = new TranscriptRecorder();
        await using (var client = await contender.ConnectAsync(host.Dial().Through(recorder.Wrap), ServiceLimits.Default, cancellationToken))
        {
            await client.CallAsync(operation, cancellationToken);
        }

        return [.. recorder._streams
            .Select(static stream => stream.Written)
            .Where(static bytes => bytes.Length > 0)
            .OrderBy(Convert.ToHexString, StringComparer.Ordinal)
            .Select(TranscriptParser.Parse)];
    }

    private Stream Wrap(Stream inner)
    {
        var stream = new RecordingStream(inner);
        _streams.Enqueue(stream);
        return stream;
    }
}
