using Conformance.Tests.Hosting;

namespace Conformance.Tests.Faults;

/// <summary>Something that goes wrong between a client and a host, and what is to come of it.</summary>
/// <param name="Id">Names the fault in tests and lists.</param>
/// <param name="Expected">What the client and the host are held to, besides what follows every fault (<see cref="Aftermath"/>).</param>
/// <param name="HappenAsync">Brings it about, and fails where what is expected does not come.</param>
internal sealed record Fault(string Id, string Expected, Func<OpenLane, Task> HappenAsync);
