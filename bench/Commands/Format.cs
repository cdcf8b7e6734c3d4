using System.Globalization;
using Bench.Duels;
using Bench.Reports;

namespace Bench.Commands;

/// <summary>How numbers are written, everywhere.</summary>
internal static class Format
{
    /// <summary>What is added to a tournament's line where its warm-up was over too soon.</summary>
    public const string NotSettled = ", not settled: still being compiled when the warm-up was over";

    private const double Thousand = 1e3;

    /// <summary>A time with three significant digits or so: "842 ns", "12.3 µs", "1.07 ms".</summary>
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < Thousand => Digits(nanoseconds, "ns"),
        < Thousand * Thousand => Digits(nanoseconds / Thousand, "µs"),
        < Thousand * Thousand * Thousand => Digits(nanoseconds / Thousand / Thousand, "ms"),
        _ => Digits(nanoseconds / Thousand / Thousand / Thousand, "s"),
    };

    /// <summary>A whole number with its thousands apart.</summary>
    public static string Count(double count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A ratio with its interval: "1.63 [1.61, 1.65]".</summary>
    public static string Ratio(Ratio ratio) =>
        string.Create(CultureInfo.InvariantCulture, $"{ratio.Median:0.00##} [{ratio.Low:0.00##}, {ratio.High:0.00##}]");

    /// <summary>A ratio with its interval, in as many digits as say something: "1.63 [1.61, 1.65]", and near to 1 "1.004 [0.998, 1.010]".</summary>
    public static string Multiple(Estimate estimate)
    {
        var digits = estimate.Median switch { > 0.9 and < 1.1 => "0.000", < 10 => "0.00", < 100 => "0.0", _ => "0" };
        return Bracketed(estimate, 1, digits);
    }

    /// <summary>A time with its interval, all in one unit: "8.53 [8.41, 8.70] µs".</summary>
    public static string Time(Estimate estimate)
    {
        var largest = Math.Max(Math.Abs(estimate.Low), Math.Abs(estimate.High));
        var (scale, unit) = largest < Thousand ? (1, "ns") : largest < Thousand * Thousand ? (Thousand, "µs") : (Thousand * Thousand, "ms");
        return $"{Bracketed(estimate, scale, largest / scale < 10 ? "0.00" : largest / scale < 100 ? "0.0" : "0")} {unit}";
    }

    /// <summary>A part as a percentage with one digit behind the point: "2.4 %".</summary>
    public static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{part * 100:0.0} %");

    /// <summary>"40 s" or "3 min".</summary>
    public static string Duration(TimeSpan duration) => duration.TotalSeconds < 90
        ? $"{Count(Math.Ceiling(duration.TotalSeconds))} s"
        : $"{Count(Math.Ceiling(duration.TotalMinutes))} min";

    /// <summary>What is added to a tournament's line where its warm-up was over too soon, or something else had the core most of the time.</summary>
    public static string Doubts(TournamentResult result) =>
        (result.Settled ? "" : NotSettled) + (result.Disturbed ? ", disturbed" : "");

    private static string Bracketed(Estimate estimate, double scale, string digits)
    {
        return $"{Text(estimate.Median)} [{Text(estimate.Low)}, {Text(estimate.High)}]";

        string Text(double value) => (value / scale).ToString(digits, CultureInfo.InvariantCulture);
    }

    private static string Digits(double value, string unit) => value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture) + " " + unit;
}
