using Microsoft.Extensions.Primitives;

namespace Bench.Web;

/// <summary>Where the page comes from, by the names that this machine has for itself.</summary>
internal sealed class PageOrigins
{
    private string[] _allowed = [];

    /// <summary>The page's port; before it is known, nothing is allowed.</summary>
    public void ServedOn(int port) => Volatile.Write(ref _allowed, [$"http://127.0.0.1:{port}", $"http://localhost:{port}"]);

    /// <summary>Whether an <c>Origin</c> header is the page's. Browsers send one with whatever leaves its own origin, and with every WebSocket.</summary>
    public bool Allow(StringValues origin) => origin is [{ } one] && Volatile.Read(ref _allowed).Contains(one, StringComparer.Ordinal);
}
