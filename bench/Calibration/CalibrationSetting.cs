namespace Bench.Calibration;

/// <summary>What must be the same for two checks to be counted together.</summary>
/// <param name="Machine">Processor and cores.</param>
/// <param name="Runtime">The .NET runtime.</param>
/// <param name="Commit">The commit, with a + where the checkout had changes; null outside a git checkout.</param>
/// <param name="Cells">The cells of each check.</param>
internal sealed record CalibrationSetting(string Machine, string Runtime, string? Commit, IReadOnlyList<string> Cells)
{
    /// <summary>What differs from another; null where nothing does.</summary>
    public string? WhyNotTheSame(CalibrationSetting other) =>
        Machine != other.Machine ? $"another machine, {Machine}"
        : Runtime != other.Runtime ? $"another runtime, {Runtime}"
        : Commit != other.Commit ? $"another build, {Commit ?? "outside git"}"
        : !Cells.SequenceEqual(other.Cells) ? $"other cells, {string.Join(", ", Cells)}"
        : null;
}
