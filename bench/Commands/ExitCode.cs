namespace Bench.Commands;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>All that was asked for was done, and was right.</summary>
    public const int Ok = 0;

    /// <summary>A cell failed, a regression was found, or the run was interrupted.</summary>
    public const int Failed = 1;

    /// <summary>What was asked for can't be done as it was put.</summary>
    public const int Usage = 2;

    /// <summary>It could not be decided, and <c>--strict</c> asked for a decision.</summary>
    public const int Undecided = 3;
}
