using Bench.Calibration;

namespace Bench.Tests.Calibration;

/// <summary>Outcomes of trials that nobody made.</summary>
internal static class Trials
{
    public static CalibrationSetting Setting { get; } = new("AMD EPYC, 2 cores", ".NET 10.0.1", "0123456789ab", ["a/x/memory", "b/x/memory"]);

    public static TrialOutcome Of(string kind, int number, string? cell = null, bool found = false, string[]? alarms = null, string[]? undecided = null) => new(
        kind, number, cell, found, alarms ?? [], [], undecided ?? [], 30 + number, new Dictionary<string, IReadOnlyList<double>> { ["a/x/memory"] = [1.01, 0.99] });
}
