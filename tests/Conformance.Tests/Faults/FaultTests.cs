using Conformance.Tests.Hosting;
using Servers.Tests;

namespace Conformance.Tests.Faults;

/// <summary>Brings a fault about on a lane, and holds what is left to the same as before.</summary>
public abstract class FaultTests(SharedHosts hosts) : IClassFixture<SharedHosts>
{
    private protected async Task HoldAsync(string contender, string wire, string id)
    {
        var lane = await hosts.GetAsync(Held.Contenders.Single(one => one.Name == contender), wire);
        var fault = FaultCatalog.All.Single(one => one.Id == id);
        await using (var witness = await Witness.JoinAsync(lane))
        {
            witness.PostHalf();
            var happening = fault.HappenAsync(lane);
            witness.PostHalf();
            await Deadline.Within(happening);
            await witness.HearAllAsync();
        }

        await Aftermath.VerifyAsync(lane);
    }
}
