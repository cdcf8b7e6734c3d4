using System.Globalization;
using Bench.Load;
using Spectre.Console;

namespace Bench.Commands;

/// <summary>A load as it goes on, a line a second: for what is no terminal.</summary>
internal sealed class LoadLines(IAnsiConsole output) : ILoadWatcher
{
    private const double NanosecondsPerMicrosecond = 1e3;

    public void Passed(LoadGlimpse glimpse) => output.WriteLine(Words(glimpse));

    /// <summary>One second in one line.</summary>
    public static string Words(LoadGlimpse glimpse) => string.Create(
        CultureInfo.InvariantCulture,
        $"{glimpse.Elapsed.TotalSeconds,4:0} s  {glimpse.Rate,7:#,0}/s  p50 {Time(glimpse.P50),8}  p99 {Time(glimpse.P99),8}  {glimpse.Unanswered,3:#,0} unanswered  {glimpse.Errors:#,0} errors{(glimpse.IsWarmUp ? ", warm-up" : "")}");

    private static string Time(double? microseconds) => microseconds is { } some ? Format.Time(some * NanosecondsPerMicrosecond) : "–";
}
