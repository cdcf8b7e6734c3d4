using Servers;

namespace Bench.Workloads;

/// <summary>Connects one more client to the host under test.</summary>
internal delegate ValueTask<IContenderClient> Connector(CancellationToken cancellationToken);
