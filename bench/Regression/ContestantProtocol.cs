using Bench.Launches;

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
    public const int Version = 6;

    /// <summary>Why a cell can't be had: <c>lacks cell</c>, answered by the reason, or by nothing where it can.</summary>
    public const string Lacks = "lacks";

    /// <summary>Opens a cell beside those that are open: <c>open cell</c>.</summary>
    public const string Open = "open";

    /// <summary>Slows an open cell down on purpose, for calibration: <c>handicap cell 0.05</c>.</summary>
    public const string Handicap = "handicap";

    /// <summary>Runs all open cells in turns until they have settled, for so long at the most: <c>settle milliseconds</c>, answered by <see cref="Settled"/> or nothing.</summary>
    public const string Settle = "settle";

    /// <summary>What is answered where they have.</summary>
    public const string Settled = "settled";

    /// <summary>Has all open cells begin anew, with sessions of their own.</summary>
    public const string Renew = "renew";

    /// <summary>Runs one slice: <c>slice cell</c>, answered by <see cref="SliceReading"/>.</summary>
    public const string Slice = "slice";

    /// <summary>Holds all answers so far against what they should be.</summary>
    public const string Check = "check";

    /// <summary>Counts the deterministic figures of a cell: <c>count cell</c> or <c>count cell defect</c>, answered by <see cref="FigureReading"/>.</summary>
    public const string Count = "count";

    /// <summary>Warms up all that takes part in matches: <c>warm request</c>, a <see cref="WarmUpRequest"/>, answered by <see cref="Settled"/> or nothing.</summary>
    public const string Warm = "warm";

    /// <summary>Runs a match: <c>match request</c>, a <see cref="MatchRequest"/>, answered by a <see cref="MatchAnswer"/>.</summary>
    public const string Match = "match";

    /// <summary>The first word of an answer to a request that was carried out.</summary>
    public const string Ok = "ok";

    /// <summary>The first word of an answer to one that was not.</summary>
    public const string Error = "error";

    /// <summary>The first line of a child, before any request.</summary>
    public static string Greeting { get; } = FormattableString.Invariant($"{Verb} {Version}");
}
