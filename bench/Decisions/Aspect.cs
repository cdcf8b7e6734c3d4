namespace Bench.Decisions;

/// <summary>What bears on a choice of protocol and no stopwatch shows.</summary>
internal enum Aspect
{
    /// <summary>Reach in browsers.</summary>
    Browsers,

    /// <summary>Reach through proxies and firewalls.</summary>
    Proxies,

    /// <summary>Answers that caches may keep.</summary>
    Caching,

    /// <summary>A contract that both ends are built from.</summary>
    TypedContract,

    /// <summary>Tools that show what passes.</summary>
    Tooling,

    /// <summary>Libraries in other languages.</summary>
    OtherLanguages,

    /// <summary>What happens to messages when a connection breaks.</summary>
    Delivery,

    /// <summary>Whether any server may answer any request.</summary>
    Stateless,
}
