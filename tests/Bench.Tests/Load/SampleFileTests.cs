using System.Diagnostics;
using Bench.Load;

namespace Bench.Tests.Load;

public class SampleFileTests
{
    [Fact]
    public void Whoever_knows_the_form_reads_every_message_back()
    {
        var log = new LoadLog(Schedule.Open(1_000, TimeSpan.FromMilliseconds(2), TimeSpan.FromMilliseconds(5), Arrivals.Constant)) { Start = 1_000_000 };
        Put(log, number: 0, MessageState.Sent | MessageState.Answered, late: 5, latency: 5); // Of the warm-up: left out.
        Put(log, number: 2, MessageState.Sent | MessageState.Answered, late: 0, latency: 70);
        Put(log, number: 3, MessageState.Sent | MessageState.Held | MessageState.Answered, late: 1_500_000, latency: 300);
        Put(log, number: 4, MessageState.Sent | MessageState.Failed, late: 10, latency: 20);
        Put(log, number: 5, MessageState.Sent, late: 11, latency: 0);

        Decode(SampleFile.Encode(log)).ShouldBe(
        [
            (0ul, 0L, 70L),
            (1_000_000ul, 1_500_000L, 300L),
            (1_000_000ul, 10L, -1L),
            (1_000_000ul, 11L, -2L),
            (1_000_000ul, -1L, -2L),
        ]);
    }

    private static void Put(LoadLog log, int number, MessageState state, long late, long latency)
    {
        log.States[number] = state;
        log.Sent[number] = log.Start + log.Schedule.Offsets[number] + Ticks(late);
        log.Ended[number] = log.Sent[number] + Ticks(latency);
    }

    private static long Ticks(long nanoseconds) => nanoseconds * Stopwatch.Frequency / 1_000_000_000;

    private static List<(ulong Gap, long Late, long Latency)> Decode(byte[] bytes)
    {
        var numbers = new List<ulong>();
        var (number, shift) = (0ul, 0);
        foreach (var each in bytes)
        {
            number |= (ulong)(each & 0x7f) << shift;
            shift += 7;
            if (each < 0x80)
            {
                numbers.Add(number);
                (number, shift) = (0, 0);
            }
        }

        return [.. numbers.Chunk(3).Select(static message => (message[0], (long)message[1] - 1, (long)message[2] - 2))];
    }
}
