namespace Bench.Regression;

/// <summary>
/// What passes between a check and the builds that it starts: one line a request, one line an answer, over standard input
/// and output. An answer is <c>ok</c> and what was asked for, or <c>error</c> and why. It must stay readable to builds that
/// are older or newer: a request that changes its meaning takes a new version.
/// </summary>
internal static class ContestantProtocol
{
    /// <summary>The hidden verb that speaks it.</summary>
    public const string Verb = "contestant";

    /// <summary>Counted up whenever an old build would misunderstand.</summary>
    public const int Version = 1;

    /// <summary>Opens a cell: <c>open cell</c>, answered by the number in flight.</summary>
    public const string Open = "open";

    /// <summary>Closes the open cell.</summary>
    public const string Close = "close";

    /// <summary>Runs a slice: <c>run exchanges</c>, answered by <see cref="SliceReading"/>.</summary>
    public const string Run = "run";

    /// <summary>Stands back until what waits to be compiled has been; answered as a slice.</summary>
    public const string Settle = "settle";

    /// <summary>Holds all answers so far against what they should be.</summary>
    public const string Check = "check";

    /// <summary>Wastes a part of the time of every slice from now on, for calibration: <c>burn 0.05</c>.</summary>
    public const string Burn = "burn";

    /// <summary>Counts what an exchange allocates: <c>allocate cell</c>, answered by bytes.</summary>
    public const string Allocate = "allocate";

    /// <summary>The first word of an answer to a request that was carried out.</summary>
    public const string Ok = "ok";

    /// <summary>The first word of an answer to one that was not.</summary>
    public const string Error = "error";

    /// <summary>The first line of a child, before any request.</summary>
    public static string Greeting { get; } = FormattableString.Invariant($"{Verb} {Version}");
}
