namespace Bench.Calibration;

/// <summary>What a calibration is to do.</summary>
/// <param name="Kinds">The sorts of checks.</param>
/// <param name="Journal">The journal's file.</param>
/// <param name="Command">The command, as it was typed.</param>
internal sealed record CalibrationPlan(IReadOnlyList<TrialKind> Kinds, string Journal, string Command);
