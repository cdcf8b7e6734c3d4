namespace Bench.Calibration;

/// <summary>What one check of a calibration came to.</summary>
/// <param name="Kind">Which sort of check.</param>
/// <param name="Number">Its number among those of its sort, from 1.</param>
/// <param name="Cell">The cell that was made worse on purpose; null where none was.</param>
/// <param name="Found">Whether that cell was called a regression.</param>
/// <param name="FalseAlarms">Cells that were called a regression and had none.</param>
/// <param name="FalsePraise">Cells that were called faster and were not.</param>
/// <param name="Undecided">Cells that were left undecided.</param>
/// <param name="Seconds">How long the check took.</param>
/// <param name="Launches">The ratio of each launch, by cell; empty where figures were checked.</param>
internal sealed record TrialOutcome(
    string Kind,
    int Number,
    string? Cell,
    bool Found,
    IReadOnlyList<string> FalseAlarms,
    IReadOnlyList<string> FalsePraise,
    IReadOnlyList<string> Undecided,
    double Seconds,
    IReadOnlyDictionary<string, IReadOnlyList<double>> Launches);
