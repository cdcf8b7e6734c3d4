using System.Text.Json;
using Bench.Commands;
using Bench.Duels;

namespace Bench.Tests.Commands;

public class JsonOutputTests
{
    [Fact]
    public void A_duel_is_written_with_its_ratio_and_every_round()
    {
        var ratio = Ratio.Of([1.01, 1.09, 1.02, 1.08, 1.03, 1.07, 1.04, 1.06, 1.05], 0.95).ShouldNotBeNull();

        var text = JsonOutput.Text(
            new DuelReport("chat-send", "grpc/memory", "floor/memory", Verdict.Slower, ratio, Noise: null, Launches: 1, Settled: true, Disturbed: false, Rounds: 200, Seconds: 2), static json => json.DuelReport);

        using var document = JsonDocument.Parse(text);
        var written = document.RootElement.GetProperty("ratio");
        written.GetProperty("median").GetDouble().ShouldBe(1.05);
        written.GetProperty("low").GetDouble().ShouldBe(ratio.Low);
        written.GetProperty("samples").GetArrayLength().ShouldBe(9);
        document.RootElement.GetProperty("verdict").GetString().ShouldBe("Slower");
    }
}
