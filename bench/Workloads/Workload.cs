using Payloads.Encodings;
using Servers;
using Servers.Application;

namespace Bench.Workloads;

/// <summary>One row of the suite: what is exchanged, how much of it, how many exchanges are in flight. It names no protocol.</summary>
internal abstract class Workload
{
    /// <summary>The ID: never renamed, only removed or added.</summary>
    public abstract string Name { get; }

    /// <summary>What happens, in one line.</summary>
    public abstract string Summary { get; }

    /// <summary>How messages flow.</summary>
    public abstract Shape Shape { get; }

    /// <summary>The operations that it needs, the one that matters most first.</summary>
    public abstract IReadOnlyList<Operation> Operations { get; }

    /// <summary>How many messages one exchange delivers: what "messages per second" counts.</summary>
    public abstract int MessagesPerExchange { get; }

    /// <summary>How many exchanges are in flight at once.</summary>
    public virtual int InFlight => 1;

    /// <summary>How many bytes of text each message has where the workload posts messages that are acknowledged one by one; null where it does not.</summary>
    public virtual int? PostedTextBytes => null;

    /// <summary>The workload that this one differs from in one thing only, so that the two can be held against each other on a lane; null where there is none.</summary>
    public virtual string? VariantOf => null;

    /// <summary>Whether every exchange opens a connection of its own and closes it, so that it has no client to keep.</summary>
    public virtual bool ConnectsAnew => false;

    /// <summary>Whether each exchange moves the feed behind the server, which has to be in this process for that.</summary>
    public virtual bool MovesFeed => false;

    /// <summary>What the host must accept.</summary>
    public virtual ServiceLimits Limits => ServiceLimits.Default;

    /// <summary>Connects the clients that the exchange needs.</summary>
    public abstract ValueTask<IExchange> PrepareAsync(Stage stage, CancellationToken cancellationToken);

    /// <summary>What the messages of one exchange encode to, without any framing.</summary>
    public abstract PayloadBytes Payload(PayloadEncoding encoding);
}
