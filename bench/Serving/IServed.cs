using Bench.Records;
using Bench.Workloads;
using Servers.Wires;

namespace Bench.Serving;

/// <summary>A contender's server that clients can be connected to, wherever it runs. Disposing it stops it, where it is ours.</summary>
internal interface IServed : IAsyncDisposable
{
    /// <summary>Which contender, on which wire.</summary>
    Lane Lane { get; }

    /// <summary>Opens connections to it.</summary>
    IDialer Dialer { get; }

    /// <summary>Whether it runs in this very process, so that what the two spend can't be told apart.</summary>
    bool SharesProcess { get; }

    /// <summary>Ends with the reason once the server is known to be gone; not before.</summary>
    Task<string> Gone { get; }

    /// <summary>What its process has spent since its start; null where it is no process of its own, or not ours.</summary>
    Task<ProcessRecord?> SpentAsync(CancellationToken cancellationToken);
}
