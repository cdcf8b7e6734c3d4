using Bench.Serving;

namespace Bench.Tests.Serving;

public class ServeControlTests
{
    [Fact]
    public async Task It_answers_line_by_line_until_its_parent_has_gone()
    {
        using var requests = new StringReader("usage\nuse\nusage\n");
        using var answers = new StringWriter();

        await new ServeControl(requests, answers).ListenAsync();

        var lines = answers.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        ServeProtocol.UsageIn(lines[0]).ShouldNotBeNull().CpuSeconds.ShouldBeGreaterThan(0);
        lines[1].Trim().ShouldBe("there is no request 'use'; there is usage");
        ServeProtocol.UsageIn(lines[2]).ShouldNotBeNull().PeakMemoryBytes.ShouldBeGreaterThan(0);
    }
}
