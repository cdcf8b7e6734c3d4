using System.Diagnostics;
using Bench.Records;

namespace Bench.Load;

/// <summary>
/// The raw samples of one load: for each measured message three unsigned LEB128 numbers, in nanoseconds: its intended send
/// time less that of the message before (for the first: 0); how much later it left, plus 1, or 0 where it never did; and how
/// long after leaving its answer came, plus 2, or 1 where it failed, or 0 where it has none.
/// </summary>
internal static class SampleFile
{
    private const double NanosecondsPerSecond = 1e9;
    private const int BitsPerByte = 7;
    private const int More = 0x80;

    // What a message takes as a rule: nine bytes.
    private const int TypicalBytes = 9;

    /// <summary>Writes a load's samples into a folder.</summary>
    /// <returns>The file's name there.</returns>
    public static string Write(string folder, LoadOutcome outcome)
    {
        var name = outcome.Record.Id.Replace('/', '.') + ".samples";
        WholeFile.Write(Path.Combine(folder, name), Encode(outcome.Log));
        return name;
    }

    /// <summary>The measured messages of an open loop, encoded.</summary>
    public static byte[] Encode(LoadLog log)
    {
        var schedule = log.Schedule;
        using var bytes = new MemoryStream(TypicalBytes * (schedule.Count - schedule.WarmUp));
        for (var i = schedule.WarmUp; i < schedule.Count; i++)
        {
            var state = log.States[i];
            Put(bytes, i == schedule.WarmUp ? 0 : Nanoseconds(schedule.Offsets[i] - schedule.Offsets[i - 1]));
            Put(bytes, state == MessageState.None ? 0 : Nanoseconds(log.Sent[i] - log.Start - schedule.Offsets[i]) + 1);
            Put(bytes, (state & MessageState.Answered) != 0 ? Nanoseconds(log.Ended[i] - log.Sent[i]) + 2 : (state & MessageState.Failed) != 0 ? 1ul : 0);
        }

        return bytes.ToArray();
    }

    private static ulong Nanoseconds(long ticks) => (ulong)(ticks * (NanosecondsPerSecond / Stopwatch.Frequency));

    private static void Put(MemoryStream bytes, ulong number)
    {
        while (number >= More)
        {
            bytes.WriteByte((byte)(number | More));
            number >>= BitsPerByte;
        }

        bytes.WriteByte((byte)number);
    }
}
