using Bench.Commands;
using Bench.Load;

namespace Bench.Tests.Commands;

public class LoadLinesTests
{
    [Fact]
    public void A_second_is_a_line_that_fits_a_terminal()
    {
        var line = LoadLines.Words(new LoadGlimpse(TimeSpan.FromSeconds(1), IsWarmUp: true, Rate: 12_345.6, P50: 123.4, P99: 45_678, Unanswered: 16, Errors: 0));

        line.ShouldBe("   1 s   12,346/s  p50   123 µs  p99  45.7 ms   16 unanswered  0 errors, warm-up");
        line.Length.ShouldBeLessThanOrEqualTo(80);
    }

    [Fact]
    public void A_second_without_an_answer_has_no_latency() =>
        LoadLines.Words(new LoadGlimpse(TimeSpan.FromSeconds(7), IsWarmUp: false, Rate: 0, P50: null, P99: null, Unanswered: 1_000, Errors: 3))
            .ShouldBe("   7 s        0/s  p50        –  p99        –  1,000 unanswered  3 errors");
}
