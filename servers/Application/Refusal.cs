namespace Servers.Application;

/// <summary>Why a request was turned down. Each protocol says it in its own words.</summary>
public enum Refusal
{
    /// <summary>The message is not well formed, or not of the kind expected. HTTP 400, close 1007, INVALID_ARGUMENT.</summary>
    Malformed,

    /// <summary>The message is well formed and makes no sense: no room, no author, a limit below 1. HTTP 400, INVALID_ARGUMENT.</summary>
    Invalid,

    /// <summary>There is no such symbol. HTTP 404, NOT_FOUND.</summary>
    NotFound,

    /// <summary>The message is over the limit. HTTP 413, close 1009, RESOURCE_EXHAUSTED.</summary>
    TooLarge,

    /// <summary>The subscriber fell so far behind that what it missed is gone. HTTP 410, OUT_OF_RANGE.</summary>
    Lagged,
}
