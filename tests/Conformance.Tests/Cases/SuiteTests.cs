using Conformance.Tests.Hosting;

namespace Conformance.Tests.Cases;

/// <summary>Puts every case of a suite to every contender that it concerns.</summary>
public abstract class SuiteTests(SharedHosts hosts) : IClassFixture<SharedHosts>
{
    private protected async Task HoldAsync<TSuite>(string contender, string id)
        where TSuite : Suite
    {
        var named = Held.Contenders.Single(one => one.Name == contender);
        var suite = Suites.All.OfType<TSuite>().Single();
        var wireCase = suite.CasesFor(named).Single(one => one.Id == id);
        var lane = await hosts.GetAsync(named, "memory");

        var transcript = await hosts.TranscriptAsync(suite, lane, wireCase);

        var known = KnownFailures.All.SingleOrDefault(failure => failure.IsHere && failure.Covers(id));
        if (known is null)
        {
            Assert.True(wireCase.Allows(transcript), $"{id} ({wireCase.Section}): expected {wireCase.Expected}, got {transcript}");
        }
        else
        {
            Assert.False(wireCase.Allows(transcript), $"{id} passes now: take it from the known failures");
            transcript.ShouldBe(known.Transcript, $"{id} is a known failure, but fails in another way than is known");
        }

        await lane.StillAnswersAsync();
    }
}
