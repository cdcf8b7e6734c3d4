using Bench.Duels;
using Bench.Records;
using Payloads.Encodings;

namespace Bench.Codecs;

/// <summary>Has every encoding take turns on every message, and counts what one message allocates.</summary>
internal static class CodecPass
{
    // Enough for whatever is cached at the first to be there, and for one message's memory to be told to the byte.
    private const int Counted = 2_048;

    /// <summary>Measures all of it.</summary>
    /// <param name="options">How the encodings take turns.</param>
    /// <param name="done">Told of each piece of work with its rounds.</param>
    /// <param name="cancellationToken">Gives the whole up between two rounds.</param>
    public static async Task<CodecSection> RunAsync(TournamentOptions options, Action<TournamentRecord> done, CancellationToken cancellationToken)
    {
        var codecs = new List<CodecRecord>();
        var duels = new List<TournamentRecord>();
        foreach (var work in CodecWork.All)
        {
            codecs.AddRange(PayloadEncoding.All.Select(encoding => Count(work, encoding)));
            var contestants = PayloadEncoding.All.Select(encoding => work.Contestant(encoding).Contestant).ToList();
            var result = await new Tournament(options, TimeProvider.System).RunAsync(contestants, cancellationToken);
            duels.Add(TournamentRecord.Of(TournamentPurpose.Comparison, work.Name, result));
            done(duels[^1]);
        }

        return new CodecSection(codecs, duels, ContractProbe.RunAll());
    }

    /// <summary>What one message of a piece of work takes, time apart.</summary>
    public static CodecRecord Count(CodecWork work, PayloadEncoding encoding)
    {
        var (contestant, bytes) = work.Contestant(encoding);
        Run();

        // Both passes are synchronous: nothing else allocates on this thread between the two readings.
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        contestant.Check();
        return new CodecRecord(work.Id(encoding), work.Name, encoding.Name, bytes, Math.Round(allocated / (double)Counted, 1));

        void Run()
        {
            var ran = contestant.RunAsync(Counted);
            if (!ran.IsCompletedSuccessfully)
            {
                throw new InvalidOperationException($"{contestant.Id} did not end in the call, so that its memory can't be told from others'");
            }
        }
    }
}
