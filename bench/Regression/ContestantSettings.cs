namespace Bench.Regression;

/// <summary>How the runtime of a child process is set up, by environment variables: not as a service is deployed, but so that what is compared repeats.</summary>
internal static class ContestantSettings
{
    private static readonly KeyValuePair<string, string>[] s_code =
    [
        // What profile-guided optimisation makes of one start is not what it makes of the next.
        new("DOTNET_TieredPGO", "0"),

        // Calls are counted from the first, not once start-up has been quiet for 100 ms: the same code, and sooner.
        new("DOTNET_TC_CallCountingDelayMs", "0"),
    ];

    /// <summary>For timing.</summary>
    public static IReadOnlyDictionary<string, string> Timed { get; } = new Dictionary<string, string>(s_code);

    /// <summary>
    /// For counting. The thread pool takes itself to be alone on one core and runs one thing at a time: who meets whom at a
    /// pipe, and with it what is coalesced and what has to wait and allocate for it, is then the same each time.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Counted { get; } = new Dictionary<string, string>(
    [
        .. s_code,
        new("DOTNET_PROCESSOR_COUNT", "1"),

        // One that runs, and one for whoever blocks: with one alone, the first cell never opens.
        new("DOTNET_ThreadPool_ForceMaxWorkerThreads", "2"),

        // A pool of buffers keeps some tens a core: with more messages under way than that, how many are allocated anew depends on the rhythm.
        new("DOTNET_SYSTEM_BUFFERS_SHAREDARRAYPOOL_MAXARRAYSPERPARTITION", "1024"),
    ]);
}
